import { InItsLanguage, LanguageNote } from '#components/public/localized.tsx'
import { formatDate } from '#lib/date/format.ts'
import { listInWords } from '#lib/i18n/list.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DocumentEntryView } from '#lib/record/document/resolve.ts'

/** A document in a table on paper: its date, its title and symbol, what it is, and the languages in which it can be read. */
export function PrintedDocument({ view, href, locale }: { view: DocumentEntryView; href: string; locale: Locale }) {
  const { title, type, symbol, adoptedOn, languages } = view
  const t = translator(locale)
  return (
    <tr>
      <td className="min-w-28">{adoptedOn === '' ? t('reading.documents.undated') : formatDate(adoptedOn, locale)}</td>
      <td className="min-w-48">
        <a href={href}>
          <InItsLanguage reading={title} locale={locale} />
        </a>
        <LanguageNote reading={title} locale={locale} />
        {symbol && ` · ${symbol}`}
      </td>
      <td>{t(`terms.documentType.${type}`)}</td>
      <td>
        {listInWords(
          languages.map((language) => t(`terms.languages.${language}`)),
          locale,
        )}
      </td>
    </tr>
  )
}
