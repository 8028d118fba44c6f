import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChainState } from '#components/staff/audit/chain-state.tsx'
import { TrailFilters } from '#components/staff/audit/trail-filters.tsx'
import { ObjectName, TrailTable } from '#components/staff/audit/trail-table.tsx'
import { Neighbours } from '#components/staff/list/neighbours.tsx'
import { NoHit } from '#components/staff/list/no-hit.tsx'
import { PageHead } from '#components/staff/page-head.tsx'
import { buttonLook } from '#components/ui/button-look.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { checkTrail, trailEntries, trailPeople, trailScope } from '#lib/audit/entries.ts'
import { trailAddress, trailDownloadAddress, trailQueryOf } from '#lib/audit/trail-query.ts'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { SearchParams } from '#lib/revision/list-query.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('staff.audit.title') }
}

export default async function AuditTrail({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireStaff()
  const scope = trailScope(actor)
  if (!scope) notFound()
  const { locale } = actor
  const t = translator(locale)
  const query = trailQueryOf(await searchParams)
  const mayCheck = scope !== 'ownRevisions'
  const [{ entries, older }, people, verdict] = await Promise.all([
    trailEntries(actor, query),
    trailPeople(actor),
    query.check ? checkTrail(actor) : null,
  ])
  const narrowed = query.act || query.person || query.object
  const object = entries[0]?.object
  return (
    <>
      <PageHead
        title={t('staff.audit.title')}
        lead={t(`staff.audit.intro.${scope}`)}
        action={
          <div className="flex flex-wrap gap-3">
            {mayCheck && <LinkButton href={trailAddress(query, { check: true })}>{t('staff.audit.verify')}</LinkButton>}
            {entries.length > 0 && (
              <a href={trailDownloadAddress(query)} className={buttonLook.quiet}>
                {t('download.trail')}
              </a>
            )}
          </div>
        }
      />
      {verdict && (
        <div className="mb-6">
          <ChainState verdict={verdict} locale={locale} />
        </div>
      )}
      <TrailFilters
        query={query}
        scope={scope}
        people={people}
        object={object && <ObjectName object={object} locale={locale} />}
        locale={locale}
      />
      {entries.length === 0 ? (
        <NoHit title={t(narrowed ? 'staff.audit.noHit' : 'staff.audit.none')} />
      ) : (
        <TrailTable entries={entries} scope={scope} locale={locale} />
      )}
      <Neighbours
        label={t('staff.list.pages')}
        first={query.before ? { href: trailAddress(query), words: t('staff.audit.newest') } : undefined}
        next={older ? { href: trailAddress(query, { before: older }), words: t('staff.audit.older') } : undefined}
      />
    </>
  )
}
