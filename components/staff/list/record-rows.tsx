import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Content } from '#lib/content/definition.ts'
import { dateTimeAttribute, formatDate } from '#lib/date/format.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { nameOfIn } from '#lib/record/names.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { ListedRecord } from '#lib/revision/list.ts'
import type { RowActs } from '#lib/revision/list-acts.ts'
import type { ListContents } from '#lib/revision/list-contents.ts'
import { sortedBy } from '#lib/revision/list-query.ts'
import { RecordName } from '../record-name.tsx'
import { AudienceTag, LifecycleTag, WorkTag } from '../state-tags.tsx'
import { type ChosenColumn, columnTitle } from './chosen-columns.ts'
import { lookOf, type Wording } from './columns.ts'
import { RowMenu } from './row-menu.tsx'

/** The rows of a list's table, each with a menu of what can be done with it. */
export function RecordRows({
  type,
  columns,
  rows,
  read,
  acts,
  mayCreate,
  locale,
}: {
  type: RecordType
  columns: readonly ChosenColumn[]
  rows: readonly ListedRecord[]
  /** What the records say; null where the rows' own facts are all that is shown. */
  read: ListContents | null
  acts: Readonly<Record<string, RowActs>>
  mayCreate: boolean
  locale: Locale
}) {
  const t = translator(locale)
  const look = lookOf(type)
  const dated = sortedBy[type] === 'date'
  const wording = { t, locale, nameOf: nameOfIn(read?.names ?? {}) }
  return rows.map((row) => {
    const { recordId, label, sortKey } = row
    const content = read?.contents[recordId]
    const name = content ? (look?.name?.of(content, wording.nameOf) ?? label) : label
    const day =
      content && look?.date ? (
        look.date.words(content, wording) || <NoDate t={t} />
      ) : (
        <Day text={sortKey} locale={locale} t={t} />
      )
    const cells = columns
      .filter(({ shown }) => shown)
      .map((column) => ({
        key: column.key,
        title: columnTitle(t, type, column),
        isState: column.key === 'lifecycle' || column.key === 'work',
        says: saysOf(column, row, content, wording),
      }))
    const own = acts[recordId]
    return (
      <tr key={recordId}>
        {dated && <td className={look?.date ? '@3xl:min-w-40' : 'whitespace-nowrap'}>{day}</td>}
        <td className="@3xl:min-w-56 @max-3xl:w-full">
          <Link prefetch={false} href={paths.admin.record(type, recordId)} className="font-medium">
            <RecordName name={name} locale={locale} />
          </Link>
          <span className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm text-muted @3xl:hidden">
            {dated && day}
            {cells.map(
              ({ key, title, isState, says }) =>
                says && (
                  <span key={key}>
                    {!isState && `${title}: `}
                    <span className="text-ink">{says}</span>
                  </span>
                ),
            )}
          </span>
        </td>
        {cells.map(({ key, says }) => (
          <td key={key} className={key === 'updatedAt' ? 'whitespace-nowrap text-muted' : undefined}>
            {says}
          </td>
        ))}
        <td className="w-0 py-0.5! align-top! @3xl:sticky @3xl:end-0 @3xl:bg-ground">
          {own && (
            <RowMenu
              type={type}
              recordId={recordId}
              name={readIn(name, locale).text || t('staff.unnamed')}
              audience={row.audience}
              mayCreate={mayCreate}
              {...own}
            />
          )}
        </td>
      </tr>
    )
  })
}

/** What a column says of a record, or of its row; nothing where that is not recorded. */
function saysOf({ says }: ChosenColumn, row: ListedRecord, content: Content | undefined, wording: Wording): ReactNode {
  if (typeof says !== 'string') return content && says.words(content, wording)
  const { lifecycle, audience, work, label, updatedAt } = row
  const { t, locale } = wording
  switch (says) {
    case 'lifecycle':
      return (
        <span className="flex flex-wrap gap-x-4">
          <LifecycleTag lifecycle={lifecycle} locale={locale} />
          <AudienceTag audience={audience} locale={locale} />
        </span>
      )
    case 'work':
      return work !== 'none' && <WorkTag work={work} locale={locale} />
    case 'languages':
      return locales
        .filter((each) => label[each])
        .map((each) => t(`terms.languages.${each}`))
        .join(', ')
    case 'updatedAt':
      return <time dateTime={updatedAt}>{formatDate(updatedAt.slice(0, 10), locale)}</time>
  }
}

function Day({ text, locale, t }: { text: string; locale: Locale; t: Translator }) {
  if (!text) return <NoDate t={t} />
  return <time dateTime={dateTimeAttribute(text)}>{formatDate(text, locale)}</time>
}

const NoDate = ({ t }: { t: Translator }) => <span className="text-muted">{t('staff.list.dateUnknown')}</span>
