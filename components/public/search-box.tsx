import { buttonLook } from '#components/ui/button-look.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { longestQuestion } from '#lib/search/question.ts'

/** The search of the header: a plain form that leads to the page of the search. */
export function SearchBox({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <search className="no-print min-w-0 grow basis-64">
      <form method="get" action={paths.public.search(locale)} className="flex gap-2">
        <input
          type="search"
          name="q"
          aria-label={t('search.label')}
          maxLength={longestQuestion}
          className="control min-w-0"
        />
        <button type="submit" className={buttonLook.quiet}>
          {t('search.search')}
        </button>
      </form>
    </search>
  )
}
