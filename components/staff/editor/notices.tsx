'use client'
import { noticesId } from './notices-id.ts'
import { RevisionNotices } from './revision-notices.tsx'
import { SaveFailure } from './save-failure.tsx'
import { TypedNotices } from './typed-notices.tsx'
import { VersionNotices } from './version-notices.tsx'

/** What its author should know before going on, the most pressing first. */
export function Notices() {
  return (
    <div
      id={noticesId}
      tabIndex={-1}
      className="scroll-mt-48 wide:scroll-mt-30 space-y-3 pb-8 outline-none empty:hidden"
    >
      <SaveFailure />
      <TypedNotices />
      <RevisionNotices />
      <VersionNotices />
    </div>
  )
}
