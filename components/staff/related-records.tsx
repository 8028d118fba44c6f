import Link from 'next/link'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { Related } from '#lib/revision/related.ts'
import { BeneathFields } from './beneath-fields.tsx'
import { RecordRows } from './record-rows.tsx'

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
    <BeneathFields id="related" title={t('staff.related.title')} help={t('staff.related.help')} className="space-y-6">
      {related.map((each) => (
        <RelatedType key={each.type} party={party} {...each} locale={locale} />
      ))}
    </BeneathFields>
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
      <RecordRows type={type} rows={rows} contents={contents} names={names} locale={locale} />
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
