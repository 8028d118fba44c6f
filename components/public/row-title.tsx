import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { InItsLanguage, LanguageNote } from './localized.tsx'

/** A record's title in a list, which leads to it. The note of its language stands outside the link. */
export function RowTitle({ title, href, locale }: { title: Reading; href: string; locale: Locale }) {
  return (
    <p className="font-serif text-lg leading-snug text-pretty">
      <a href={href} className="decoration-control decoration-1 hover:decoration-current hover:decoration-2">
        <InItsLanguage reading={title} locale={locale} />
      </a>
      <LanguageNote reading={title} locale={locale} />
    </p>
  )
}
