'use client'
import { RevisionNotices } from './revision-notices.tsx'
import { SaveFailure } from './save-failure.tsx'
import { TypedNotices } from './typed-notices.tsx'
import { VersionNotices } from './version-notices.tsx'

/** What its author should know before going on, the most pressing first. */
export function Notices() {
  return (
    <div className="mb-8 space-y-3 empty:hidden">
      <SaveFailure />
      <TypedNotices />
      <RevisionNotices />
      <VersionNotices />
    </div>
  )
}
