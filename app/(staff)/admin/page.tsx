import type { Metadata } from 'next'
import { Desk } from '#components/staff/desk/desk.tsx'
import { WholeBox } from '#components/staff/desk/whole-box.tsx'
import { Banner } from '#components/ui/banner.tsx'
import { trailRestsOnTriggers } from '#lib/audit/protection.ts'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { mayInOffice } from '#lib/auth/policy.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { boxOf, deskOf } from '#lib/revision/desk.ts'
import { boxQueryOf } from '#lib/revision/desk-query.ts'
import type { SearchParams } from '#lib/revision/list-query.ts'

interface Props {
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = translator(await interfaceLocale())
  const query = boxQueryOf(await searchParams)
  return { title: query ? t(`review.box.${query.box}.title`) : t('staff.rail.desk') }
}

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireStaff()
  const t = translator(actor.locale)
  const query = boxQueryOf(await searchParams)
  if (query) return <WholeBox actor={actor} query={query} {...(await boxOf(actor, query))} />
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
