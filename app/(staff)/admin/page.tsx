import type { Metadata } from 'next'
import { Desk } from '#components/staff/desk/desk.tsx'
import { Banner } from '#components/ui/banner.tsx'
import { trailRestsOnTriggers } from '#lib/audit/protection.ts'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { mayInOffice } from '#lib/auth/policy.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deskOf } from '#lib/revision/desk.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('staff.rail.desk') }
}

export default async function DeskPage() {
  const actor = await requireStaff()
  const t = translator(actor.locale)
  // For who can do something about it: the one who runs the server.
  const warns = mayInOffice(actor, 'managePeople') && (await trailRestsOnTriggers(database()))
  return (
    <>
      <Desk actor={actor} desk={await deskOf(actor)} />
      {warns && (
        <div className="mt-10 max-w-measure">
          <Banner tone="warn" title={t('staff.desk.oneRole')}>
            <p>{t('staff.desk.oneRoleHelp')}</p>
          </Banner>
        </div>
      )}
    </>
  )
}
