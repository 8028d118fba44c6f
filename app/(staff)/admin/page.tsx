import type { Metadata } from 'next'
import { Desk } from '#components/staff/desk/desk.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deskOf } from '#lib/revision/desk.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('staff.rail.desk') }
}

export default async function DeskPage() {
  const actor = await requireStaff()
  return <Desk actor={actor} desk={await deskOf(actor)} />
}
