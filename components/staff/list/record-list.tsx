import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { hasLikes } from '#lib/record/like.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { ListPage } from '#lib/revision/list.ts'
import type { ListContents } from '#lib/revision/list-contents.ts'
import { isNarrowed, type ListQuery, listAddress } from '#lib/revision/list-query.ts'
import { PageHead } from '../page-head.tsx'
import { ListFilters } from './list-filters.tsx'
import { Neighbours } from './neighbours.tsx'
import { NoHit } from './no-hit.tsx'
import { RecordTable } from './record-table.tsx'

/** All records of a type that this person may see, a page at a time. */
export function RecordList({
  type,
  query,
  page,
  read,
  mayCreate,
  last,
  locale,
}: {
  type: RecordType
  query: ListQuery
  page: ListPage
  /** What the records of the page say; null where their type's list shows no more than names, dates and states. */
  read: ListContents | null
  mayCreate: boolean
  /** The record that comes last, for a new one to begin from; null where there is none, or types are not begun so. */
  last: string | null
  locale: Locale
}) {
  const t = translator(locale)
  const { rows, total } = page
  const create = mayCreate && (
    <LinkButton kind="primary" href={paths.admin.create(type)}>
      {t(`staff.new.${type}`)}
    </LinkButton>
  )
  const isEmpty = rows.length === 0 && !isNarrowed(query)
  return (
    <>
      <PageHead
        title={t(`terms.recordTypes.${type}`)}
        lead={t(total.more ? `staff.list.countMore.${type}` : `staff.list.count.${type}`, { count: total.count })}
        action={
          !isEmpty && (
            <div className="flex flex-wrap gap-3">
              {create}
              {last && hasLikes(type) && (
                <LinkButton href={paths.admin.createLike(type, last)}>{t(`${type}.like.last`)}</LinkButton>
              )}
            </div>
          )
        }
      />
      {isEmpty ? (
        <EmptyState title={t('staff.list.empty')} action={create}>
          {t(mayCreate ? 'staff.list.emptyMay' : 'staff.list.emptyMayNot')}
        </EmptyState>
      ) : (
        <>
          <ListFilters type={type} query={query} locale={locale} />
          {rows.length === 0 ? (
            <NoHit title={t('staff.list.noHit')}>{t('staff.list.noHitHelp')}</NoHit>
          ) : (
            <>
              <RecordTable type={type} query={query} rows={rows} read={read} locale={locale} />
              <Pages type={type} query={query} page={page} t={t} />
            </>
          )}
        </>
      )}
    </>
  )
}

function Pages({ type, query, page, t }: { type: RecordType; query: ListQuery; page: ListPage; t: Translator }) {
  const { rows, total, position, earlier, later } = page
  const place = position && { first: position, last: position + rows.length - 1, total: total.count }
  return (
    <Neighbours
      label={t('staff.list.pages')}
      position={place ? t(total.more ? 'staff.list.position' : 'staff.list.positionOf', place) : undefined}
      first={earlier ? { href: listAddress(type, query), words: t('staff.list.first') } : undefined}
      previous={
        earlier ? { href: listAddress(type, query, { before: earlier }), words: t('staff.list.previous') } : undefined
      }
      next={later ? { href: listAddress(type, query, { after: later }), words: t('staff.list.next') } : undefined}
    />
  )
}
