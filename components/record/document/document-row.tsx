import { RowTitle } from '#components/public/row-title.tsx'
import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DocumentEntryView } from '#lib/record/document/resolve.ts'

/** A document in a list: its date and type, its title, and the languages in which it can be read. */
export function DocumentRow({ view, href, locale }: { view: DocumentEntryView; href: string; locale: Locale }) {
  const { title, type, symbol, adoptedOn, languages } = view
  const t = translator(locale)
  return (
    <li className="max-w-measure">
      <p className="text-muted">
        {[adoptedOn && formatDate(adoptedOn, locale), t(`terms.documentType.${type}`), symbol]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <RowTitle title={title} href={href} locale={locale} />
      {languages.length > 0 && (
        <p className="text-sm text-muted">
          {languages.map((language) => t(`terms.languages.${language}`)).join(' · ')}
        </p>
      )}
    </li>
  )
}
