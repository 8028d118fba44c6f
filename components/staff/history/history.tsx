import Link from 'next/link'
import { Banner } from '#components/ui/banner.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { Comparison, History as HistoryFacts } from '#lib/revision/history.ts'
import { DifferenceList } from '../difference/difference-list.tsx'
import { PageHead } from '../page-head.tsx'
import { RecordName } from '../record-name.tsx'
import { CompareForm } from './compare-form.tsx'
import { VersionList } from './version-list.tsx'

/** A record's versions, and beside them how two of them differ. */
export function History({
  history,
  comparison,
  shown,
  restored,
  trail,
  locale,
}: {
  history: HistoryFacts
  comparison: Comparison
  shown: { before: number; after: number }
  /** The version that a restoration has just made; null otherwise. */
  restored: number | null
  /** The address of its entries in the audit trail; null for who may not read them. */
  trail: string | null
  locale: Locale
}) {
  const t = translator(locale)
  const { record, versions } = history
  const made = versions.find(({ version }) => version === restored)
  const { names, before, after } = comparison
  // A first version is compared with nothing, not with what an empty form would have said.
  const differences =
    shown.before > 0 ? comparison.differences : comparison.differences.map((all) => ({ ...all, before: null }))
  return (
    <>
      <PageHead
        above={
          <Link prefetch={false} href={paths.admin.record(record.type, record.id)}>
            <Icon name="previous" className="me-1.5" />
            {t('staff.history.back')}
          </Link>
        }
        title={t('staff.history.title')}
        lead={<RecordName name={history.label} locale={locale} />}
        action={trail && <LinkButton href={trail}>{t('staff.history.trail')}</LinkButton>}
      />
      {made?.restores && (
        <div className="mb-6">
          <Banner tone="good" title={t('staff.history.restored', { restored: made.restores, version: made.version })} />
        </div>
      )}
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <section>
          <h2 className="mb-3 text-lg">{t('staff.history.versions')}</h2>
          <VersionList history={history} shown={shown.after} locale={locale} />
        </section>
        <section className="@container min-w-0 space-y-4 max-xl:order-first">
          <h2 className="text-lg">
            {t(shown.before === 0 ? 'staff.history.firstTitle' : 'staff.history.differencesTitle', shown)}
          </h2>
          <CompareForm
            type={record.type}
            recordId={record.id}
            versions={versions.map(({ version }) => version)}
            shown={shown}
            locale={locale}
          />
          <DifferenceList
            type={record.type}
            differences={differences}
            names={names}
            contents={[after, before]}
            locale={locale}
          />
        </section>
      </div>
    </>
  )
}
