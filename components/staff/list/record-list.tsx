import { type ReactNode, Suspense } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { hasLikes } from '#lib/record/like.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { ListPage } from '#lib/revision/list.ts'
import type { RowActs } from '#lib/revision/list-acts.ts'
import type { ListContents } from '#lib/revision/list-contents.ts'
import { isNarrowed, type ListQuery, listAddress } from '#lib/revision/list-query.ts'
import { PageHead } from '../page-head.tsx'
import { type ChosenColumn, columnsOf } from './chosen-columns.ts'
import { ListFailed } from './list-failed.tsx'
import { ListFilters } from './list-filters.tsx'
import { listId } from './list-id.ts'
import { Neighbours } from './neighbours.tsx'
import { NoHit } from './no-hit.tsx'
import { RecordRows } from './record-rows.tsx'
import { RecordTable } from './record-table.tsx'
import { WaitingRows } from './waiting-rows.tsx'

/** What a page of a list shows. */
export interface Listed {
  page: ListPage
  /** What its records say; null where the rows' own facts are all that is shown. */
  read: ListContents | null
  acts: Readonly<Record<string, RowActs>>
  /** The record that comes last, for a new one to begin from; null where there is none, or types are not begun so. */
  last: string | null
}

interface ListProps {
  type: RecordType
  query: ListQuery
  mayCreate: boolean
  locale: Locale
}

/**
 * All records of a type that this person may see, a page at a time. Rows that take long follow the rest of the page, which can be used
 * meanwhile; rows that could not be read say so in their place, and leave what was asked for as it is.
 */
export async function RecordList({
  listed,
  isWaiting,
  ...list
}: ListProps & {
  listed: Promise<Listed>
  /** Whether the rows are waited for in their place, rather than all of the page with them. */
  isWaiting: boolean
}) {
  const { type, query, mayCreate, locale } = list
  const t = translator(locale)
  const columns = columnsOf(type, query.columns)
  const known = isWaiting ? null : await listed.catch(() => null)
  const isEmpty = known !== null && isNothingYet(known, query)
  const address = listAddress(type, query, query)
  const wait = (waiting: ReactNode, rows: ReactNode) =>
    isWaiting ? (
      <Suspense key={address} fallback={waiting}>
        {rows}
      </Suspense>
    ) : (
      rows
    )
  return (
    <>
      <PageHead
        title={t(`terms.recordTypes.${type}`)}
        lead={<div role="status">{wait(t('list.waiting'), <Told listed={listed} {...list} />)}</div>}
        action={
          !isEmpty && (
            <div className="flex flex-wrap gap-3">
              {mayCreate && <Create type={type} t={t} />}
              {wait(null, <LikeLast listed={listed} type={type} t={t} />)}
            </div>
          )
        }
      />
      {!isEmpty && <ListFilters type={type} query={query} columns={columns} locale={locale} />}
      <section id={listId} tabIndex={-1} aria-label={t(`terms.recordTypes.${type}`)} className="outline-none">
        <ListFailed key={address}>
          {wait(
            <div inert>
              <RecordTable type={type} query={query} columns={columns} locale={locale}>
                <WaitingRows type={type} columns={columns} />
              </RecordTable>
            </div>,
            <Rows listed={listed} columns={columns} {...list} />,
          )}
        </ListFailed>
      </section>
    </>
  )
}

const isNothingYet = ({ page }: Listed, query: ListQuery) => page.rows.length === 0 && !isNarrowed(query)

/** How many there are, and to who listens which of them are shown. Where that is not known, the place of the rows says why. */
async function Told({ listed, type, query, locale }: ListProps & { listed: Promise<Listed> }) {
  const t = translator(locale)
  const page = await listed.then((found) => found.page).catch(() => null)
  if (!page) return null
  const { count, more } = page.total
  const place = placeOf(page, t)
  return (
    <>
      {t(more ? `staff.list.countMore.${type}` : `staff.list.count.${type}`, { count })}
      {place && (
        <span className="sr-only">
          {'. '}
          {t('list.shown', { place, changed: String(query.sort === 'updatedAt'), direction: query.direction })}
        </span>
      )}
    </>
  )
}

async function LikeLast({ listed, type, t }: { listed: Promise<Listed>; type: RecordType; t: Translator }) {
  const last = await listed.then((found) => found.last).catch(() => null)
  if (!last || !hasLikes(type)) return null
  return <LinkButton href={paths.admin.createLike(type, last)}>{t(`${type}.like.last`)}</LinkButton>
}

const Create = ({ type, t }: { type: RecordType; t: Translator }) => (
  <LinkButton kind="primary" href={paths.admin.create(type)}>
    {t(`staff.new.${type}`)}
  </LinkButton>
)

async function Rows({
  listed,
  columns,
  ...list
}: ListProps & { listed: Promise<Listed>; columns: readonly ChosenColumn[] }) {
  const { type, query, mayCreate, locale } = list
  const t = translator(locale)
  const found = await listed
  const { page, read, acts } = found
  if (isNothingYet(found, query)) {
    return (
      <EmptyState title={t('staff.list.empty')} action={mayCreate && <Create type={type} t={t} />}>
        {t(mayCreate ? 'staff.list.emptyMay' : 'staff.list.emptyMayNot')}
      </EmptyState>
    )
  }
  if (page.rows.length === 0) return <NoHit title={t('staff.list.noHit')}>{t('staff.list.noHitHelp')}</NoHit>
  return (
    <>
      <RecordTable type={type} query={query} columns={columns} locale={locale}>
        <RecordRows
          type={type}
          columns={columns}
          rows={page.rows}
          read={read}
          acts={acts}
          mayCreate={mayCreate}
          locale={locale}
        />
      </RecordTable>
      <Pages type={type} query={query} page={page} t={t} />
    </>
  )
}

/** Which rows of all these are, as far as it is counted; undefined of an empty page, and far down a long list. */
function placeOf({ rows, total, position }: ListPage, t: Translator): string | undefined {
  if (!position) return undefined
  const place = { first: position, last: position + rows.length - 1, total: total.count }
  return t(total.more ? 'staff.list.position' : 'staff.list.positionOf', place)
}

function Pages({ type, query, page, t }: { type: RecordType; query: ListQuery; page: ListPage; t: Translator }) {
  const { earlier, later } = page
  return (
    <Neighbours
      label={t('staff.list.pages')}
      position={placeOf(page, t)}
      first={earlier ? { href: listAddress(type, query), words: t('staff.list.first') } : undefined}
      previous={
        earlier ? { href: listAddress(type, query, { before: earlier }), words: t('staff.list.previous') } : undefined
      }
      next={later ? { href: listAddress(type, query, { after: later }), words: t('staff.list.next') } : undefined}
    />
  )
}
