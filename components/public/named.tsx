import type { Locale } from '#lib/i18n/locales.ts'
import type { Named } from '#lib/record/view.ts'
import { LanguageNote } from './localized.tsx'

/** Another record by its name: a link to its page where it has one. */
export function NamedRecord({ named: { name, href }, locale }: { named: Omit<Named, 'recordId'>; locale: Locale }) {
  const lang = name.lang === locale ? undefined : name.lang
  return (
    <>
      {href === null ? (
        <span lang={lang}>{name.text}</span>
      ) : (
        <a href={href} lang={lang}>
          {name.text}
        </a>
      )}
      <LanguageNote reading={name} locale={locale} />
    </>
  )
}
