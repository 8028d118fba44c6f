import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { recordTypes } from '#lib/record-types.ts'
import type { Hit } from '#lib/search/find.ts'
import { LanguageNote } from './localized.tsx'
import { Marked } from './marked.tsx'

/** Records that were found, each with the words that found it marked, and leading to where it is read. */
export function HitList({ hits, locale }: { hits: readonly Hit[]; locale: Locale }) {
  return (
    <ol className="space-y-6">
      {hits.map((hit) => (
        <HitRow key={hit.recordId} hit={hit} locale={locale} />
      ))}
    </ol>
  )
}

function HitRow({ hit, locale }: { hit: Hit; locale: Locale }) {
  const { type, title, titleLang, foundIn, excerpt } = hit
  const t = translator(locale)
  const inLanguage = (lang: Locale) => (lang === locale ? undefined : lang)
  return (
    <li className="max-w-measure">
      <p className="text-sm text-muted">
        {t(`terms.recordType.${type}`)}
        {foundIn !== locale && ` · ${t('search.foundIn', { language: t(`terms.languages.${foundIn}`).toLowerCase() })}`}
      </p>
      <p className="font-serif text-lg leading-snug text-pretty">
        <a
          href={addressOf(hit, locale)}
          lang={inLanguage(titleLang)}
          className="decoration-control decoration-1 hover:decoration-current hover:decoration-2"
        >
          <Marked pieces={title} />
        </a>
        <LanguageNote reading={{ text: title.map(({ text }) => text).join(''), lang: titleLang }} locale={locale} />
      </p>
      {excerpt.length > 0 && (
        <p lang={inLanguage(foundIn)}>
          <Marked pieces={excerpt} />
        </p>
      )}
    </li>
  )
}

/** A record's own page, or its place on the list on which it is read. */
function addressOf({ type, slug, recordId }: Hit, locale: Locale): string {
  if (recordTypes[type].page) return paths.public.record(locale, type, slug)
  const list = paths.public.readAt(locale, type)
  return recordTypes[type].one ? list : `${list}#${recordId}`
}
