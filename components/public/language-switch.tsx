import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { inLanguage } from '#lib/paths.ts'

const ownNames: Record<Locale, string> = { es: 'Español', en: 'English', pt: 'Português' }

/** The same page, with its query, in the other languages. Each is named in itself, so that whoever needs it can read it. */
export function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  return (
    <nav aria-label={translator(locale)('reading.languages')}>
      <ul className="flex gap-x-4">
        {locales.map((other) => (
          <li key={other}>
            <a
              href={inLanguage(path, other)}
              lang={other}
              hrefLang={other}
              aria-current={other === locale ? 'true' : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {ownNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
