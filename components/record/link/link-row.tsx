import { InItsLanguage, LanguageNote } from '#components/public/localized.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { LinkView } from '#lib/record/link/resolve.ts'

/** A link in a list; one without an address is named, and says that none is recorded. */
export function LinkRow({ view: { label, url }, locale }: { view: LinkView; locale: Locale }) {
  const words = <InItsLanguage reading={label} locale={locale} />
  return (
    <li className="py-1">
      {url ? (
        <a href={url} rel="external">
          {words}
        </a>
      ) : (
        words
      )}
      <LanguageNote reading={label} locale={locale} />
      {!url && <span className="text-muted"> · {translator(locale)('reading.noAddress')}</span>}
    </li>
  )
}
