import Link from 'next/link'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { nameOfIn } from '#lib/record/names.ts'
import type { Related } from '#lib/revision/related.ts'
import { lookOf } from './list/columns.ts'
import { RecordName } from './record-name.tsx'
import { AudienceTag, LifecycleTag, WorkTag } from './state-tags.tsx'

/** What the record says of a party elsewhere: each a record of its own, which is the same wherever it is opened from. */
export function RelatedRecords({
  party,
  related,
  locale,
}: {
  party: string
  related: readonly Related[]
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <section aria-labelledby="related" className="mt-10 space-y-6 border-t-2 border-ink pt-5">
      <div className="space-y-1">
        <h2 id="related" className="text-lg">
          {t('staff.related.title')}
        </h2>
        <p className="max-w-measure text-sm text-muted">{t('staff.related.help')}</p>
      </div>
      {related.map((each) => (
        <RelatedType key={each.type} party={party} {...each} locale={locale} />
      ))}
    </section>
  )
}

function RelatedType({
  party,
  type,
  rows,
  more,
  mayAdd,
  contents,
  names,
  locale,
}: Related & { party: string; locale: Locale }) {
  const t = translator(locale)
  const wording = { t, locale, nameOf: nameOfIn(names) }
  const columns = lookOf(type)?.columns.filter(({ onlyInList, optional }) => !onlyInList && !optional) ?? []
  return (
    <section aria-labelledby={`related-${type}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pb-1.5">
        <h3 id={`related-${type}`} className="font-sans text-base font-semibold">
          {t(`staff.related.of.${type}`)}
        </h3>
        {mayAdd && (
          <Link prefetch={false} href={paths.admin.createFor(type, party)} className="text-sm">
            {t(`staff.related.add.${type}`)}
          </Link>
        )}
      </div>
      {rows.length === 0 && <p className="py-2 text-muted">{t('staff.related.none')}</p>}
      <ul>
        {rows.map(({ recordId, label, lifecycle, audience, work }) => {
          const content = contents[recordId]
          const facts = content ? columns.map(({ words }) => words(content, wording)).filter(Boolean) : []
          return (
            <li key={recordId} className="border-b border-rule py-2">
              <Link prefetch={false} href={paths.admin.record(type, recordId)} className="font-medium">
                <RecordName name={label} locale={locale} />
              </Link>
              {facts.length > 0 && <span className="text-muted"> · {facts.join(' · ')}</span>}
              <span className="flex flex-wrap items-baseline gap-x-4">
                <LifecycleTag lifecycle={lifecycle} locale={locale} />
                <AudienceTag audience={audience} locale={locale} />
                <WorkTag work={work} locale={locale} />
              </span>
            </li>
          )
        })}
      </ul>
      {more && (
        <p className="py-2 text-sm">
          <Link prefetch={false} href={paths.admin.list(type)}>
            {t('staff.related.more')}
          </Link>
        </p>
      )}
    </section>
  )
}
