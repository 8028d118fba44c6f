import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

const readers = {
  governments: ['presidency', 'workingGroup', 'contact'],
  research: ['meeting', 'document', 'membership'],
  people: ['processProfile', 'thematicArea', 'contact'],
} as const

/** Where each kind of reader begins: those who govern, those who write about it, and those whom it is about. */
export function ForReaders({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="grid gap-x-12 gap-y-8 wide:grid-cols-3">
      {(Object.keys(readers) as (keyof typeof readers)[]).map((reader) => (
        <section key={reader}>
          <h3 className="mb-2 font-sans text-base font-semibold">{t(`reading.home.readers.${reader}`)}</h3>
          <ul className="*:py-0.5">
            {readers[reader].map((type) => (
              <li key={type}>
                <a href={paths.public.list(locale, type)}>{t(`reading.home.lead.${type}`)}</a>
              </li>
            ))}
            {reader === 'governments' && (
              <li>
                <a href={paths.signIn} rel="nofollow">
                  {t('reading.signIn')}
                </a>
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  )
}
