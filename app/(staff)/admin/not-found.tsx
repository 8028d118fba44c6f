import { Missing } from '#components/staff/shell/missing.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'

export default async function AdminNotFound() {
  return <Missing locale={await interfaceLocale()} />
}
