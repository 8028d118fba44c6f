import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { InItsLanguage, LanguageNote } from './localized.tsx'

export interface Neighbour {
  href: string
  title: Reading
  date: string
}

/** The records before and after this one in time. */
export function Neighbours({
  label,
  previous,
  next,
  locale,
}: {
  label: string
  previous: Neighbour | null
  next: Neighbour | null
  locale: Locale
}) {
  if (!previous && !next) return null
  const t = translator(locale)
  return (
    <nav aria-label={label} className="mt-12 grid gap-x-12 gap-y-6 border-t border-rule pt-6 wide:grid-cols-2">
      {previous && (
        <NeighbourLink rel="prev" word={`← ${t('reading.previous')}`} neighbour={previous} locale={locale} />
      )}
      {next && (
        <div className="wide:col-start-2 wide:text-end">
          <NeighbourLink rel="next" word={`${t('reading.next')} →`} neighbour={next} locale={locale} />
        </div>
      )}
    </nav>
  )
}

function NeighbourLink({
  rel,
  word,
  neighbour,
  locale,
}: {
  rel: 'prev' | 'next'
  word: string
  neighbour: Neighbour
  locale: Locale
}) {
  return (
    <p className="text-pretty">
      <span className="block text-sm text-muted">
        {word} · {neighbour.date}
      </span>
      <a rel={rel} href={neighbour.href}>
        <InItsLanguage reading={neighbour.title} locale={locale} />
      </a>
      <LanguageNote reading={neighbour.title} locale={locale} />
    </p>
  )
}
