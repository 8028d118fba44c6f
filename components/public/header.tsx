import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { SearchBox } from './search-box.tsx'
import { sections } from './sections.ts'

/** The head of every public page. `section` is the list that the page belongs to. */
export function Header({ locale, path, section }: { locale: Locale; path: string; section: RecordType | null }) {
  const t = translator(locale)
  return (
    <header className="border-b border-rule">
      <div className="mx-auto max-w-page px-4 wide:px-8">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pt-5 pb-3 wide:pt-7">
          <a href={paths.public.home(locale)} className="text-ink no-underline hover:underline">
            <span className="font-serif text-xl font-semibold">{t('reading.process')}</span>
            <span className="block text-sm text-muted">{t('reading.record')}</span>
          </a>
          <div className="flex grow flex-wrap items-baseline gap-x-8 gap-y-3 wide:grow-0 wide:flex-row-reverse">
            <LanguageSwitch locale={locale} path={path} />
            {/* The page of the search has its own. */}
            {!path.startsWith(paths.public.search(locale)) && <SearchBox locale={locale} />}
          </div>
        </div>
        <nav aria-label={t('reading.sections')} className="no-print">
          {/* On a phone the page comes first: the sections are one line that opens, without a script. */}
          <details className="border-t border-rule wide:hidden">
            <summary className="py-2.5">{t('reading.sections')}</summary>
            <Sections locale={locale} path={path} section={section} />
          </details>
          <div className="-mb-px hidden wide:block">
            <Sections locale={locale} path={path} section={section} />
          </div>
        </nav>
      </div>
    </header>
  )
}

function Sections({ locale, path, section }: { locale: Locale; path: string; section: RecordType | null }) {
  const t = translator(locale)
  return (
    <ul className="flex flex-wrap gap-x-6 max-wide:flex-col max-wide:ps-5 max-wide:pb-3">
      {sections.map((type) => {
        const list = paths.public.list(locale, type)
        return (
          <li key={type}>
            <a
              href={list}
              aria-current={path === list ? 'page' : section === type ? 'true' : undefined}
              className="inline-block pt-2 pb-2.5 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink wide:aria-[current]:border-b-2 wide:aria-[current]:border-ink wide:aria-[current]:pb-2"
            >
              {t(`terms.recordTypes.${type}`)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
