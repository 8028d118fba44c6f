import { RowTitle } from '#components/public/row-title.tsx'
import { dateTimeAttribute, formatDate } from '#lib/date/format.ts'
import { listInWords } from '#lib/i18n/list.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DocumentEntryView } from '#lib/record/document/resolve.ts'

/** A document in a list: its date, its title, what it is, and the languages in which it can be read. */
export function DocumentRow({ view, href, locale }: { view: DocumentEntryView; href: string; locale: Locale }) {
  const { title, type, symbol, adoptedOn, languages } = view
  const t = translator(locale)
  const names = languages.map((language) => t(`terms.languages.${language}`))
  const more = [
    t(`terms.documentType.${type}`),
    symbol,
    names.length > 0 && t('reading.document.in', { languages: listInWords(names, locale) }),
  ].filter(Boolean)
  return (
    <li className="gap-x-8 @[800px]:grid @[800px]:grid-cols-[14rem_minmax(0,1fr)] @[800px]:items-baseline">
      <p className="text-muted">
        {/* In Spanish and Portuguese a month begins small, and here it may begin the line. */}
        <time dateTime={dateTimeAttribute(adoptedOn)} className="inline-block first-letter:uppercase">
          {adoptedOn && formatDate(adoptedOn, locale)}
        </time>
      </p>
      <div className="max-w-measure">
        <RowTitle title={title} href={href} locale={locale} />
        <p className="text-muted">{more.join(' · ')}</p>
      </div>
    </li>
  )
}
