import { Missing } from '#components/staff/shell/missing.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'

export default async function StaffNotFound() {
  return (
    <main id="content" tabIndex={-1} className="p-6 wide:p-12">
      <Missing locale={await interfaceLocale()} />
    </main>
  )
}
