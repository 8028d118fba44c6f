'use client'
import { Failed } from '#components/staff/shell/failed.tsx'

export default function StaffError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main id="content" tabIndex={-1} className="p-6 wide:p-12">
      <Failed {...props} />
    </main>
  )
}
