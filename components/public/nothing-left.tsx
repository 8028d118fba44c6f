import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { NarrowedType } from '#lib/list/parameters.ts'
import { paths } from '#lib/paths.ts'
import type { ChosenFilter } from './chosen-filters.tsx'

/** What to try where filters together leave nothing: without which of them there is something, and how much. */
export function NothingLeft({
  type,
  chosen,
  text,
  locale,
}: {
  type: NarrowedType
  chosen: readonly ChosenFilter[]
  text: string
  locale: Locale
}) {
  const t = translator(locale)
  const ways = chosen.length > 1 ? chosen.filter(({ without }) => without > 0) : []
  return (
    <section className="space-y-2 border-t border-rule py-6">
      <h2 className="text-xl">{t('filters.try.title')}</h2>
      <ul className="max-w-measure list-disc space-y-1 ps-5">
        {ways.map(({ name, words, href, without }) => (
          <li key={name}>
            <a href={href}>{t('filters.try.without', { filter: words })}</a>:{' '}
            {t(`filters.try.would.${type}`, { count: without })}
          </li>
        ))}
        {text !== '' && (
          <li>
            <a href={`${paths.public.search(locale)}?${new URLSearchParams({ q: text })}`}>
              {t('filters.try.search', { text })}
            </a>
          </li>
        )}
        <li>
          <a href={paths.public.list(locale, type)}>{t(`filters.try.all.${type}`)}</a>
        </li>
      </ul>
    </section>
  )
}
