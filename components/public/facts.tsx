import type { ReactNode } from 'react'
import { formatDate, formatRange } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Named } from '#lib/record/view.ts'
import { ChangedWord } from './changed.tsx'
import { NamedRecord } from './named.tsx'

/** What is known of a record in single facts, each under its name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-rule border-b border-rule @[900px]:-mt-2.5">{children}</dl>
}

/** One fact. Without a value it says that none is recorded: unknown is neither "none" nor hidden. */
export function Fact({
  term,
  locale,
  changed = false,
  children,
}: {
  term: string
  locale: Locale
  changed?: boolean
  children?: ReactNode
}) {
  return (
    <div
      className="gap-x-4 py-2.5 @[26rem]:grid @[26rem]:grid-cols-[8.5rem_minmax(0,1fr)] @[26rem]:items-baseline"
      data-changed={changed ? '' : undefined}
    >
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="text-pretty">
        {children || <span className="text-muted">{translator(locale)('reading.notRecorded')}</span>}
        {changed && <ChangedWord locale={locale} />}
      </dd>
    </div>
  )
}

/** Names one below the other, each with what `note` says of it. Null where there are none, for `Fact` to say so. */
export function namesBelowEachOther<Item extends Named>(
  items: readonly Item[],
  locale: Locale,
  note: (item: Item) => string = () => '',
): ReactNode {
  if (items.length === 0) return null
  return (
    <ul className="space-y-1.5">
      {items.map((item) => (
        <li key={item.recordId}>
          <NamedRecord named={item} locale={locale} />
          {note(item) && <span className="block text-sm text-muted">{note(item)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** `2019–2023`, `since 2019`, `until 2023`. Null where neither end is recorded, for `Fact` to say so. */
export function periodInWords(from: string, to: string, locale: Locale): string | null {
  const t = translator(locale)
  if (from !== '' && to !== '') return formatRange(from, to, locale)
  if (from !== '') return t('reading.since', { date: formatDate(from, locale) })
  return to === '' ? null : t('reading.until', { date: formatDate(to, locale) })
}
