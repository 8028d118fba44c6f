import { setTimeout as pause } from 'node:timers/promises'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { columnsOf, readFor, tidyColumns } from '#components/staff/list/chosen-columns.ts'
import { type Listed, RecordList } from '#components/staff/list/record-list.tsx'
import type { Actor } from '#lib/auth/actor.ts'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { mayCreate } from '#lib/auth/policy.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type RecordType, recordTypeOfSegment } from '#lib/record-types.ts'
import { lastRecord } from '#lib/revision/like.ts'
import { listRecords, onlyRecord } from '#lib/revision/list.ts'
import { actsOn } from '#lib/revision/list-acts.ts'
import { contentsOf } from '#lib/revision/list-contents.ts'
import { isOfForm, type ListQuery, listAddress, listQueryOf, type SearchParams } from '#lib/revision/list-query.ts'

interface Props {
  params: Promise<{ type: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const type = recordTypeOfSegment((await params).type)
  return type ? { title: translator(await interfaceLocale())(`terms.recordTypes.${type}`) } : {}
}

/** How long the page waits for its rows, in milliseconds, before it goes out and they follow. */
const patience = 200

export default async function ListOfType({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const type = recordTypeOfSegment((await params).type)
  if (!type) notFound()
  const said = await searchParams
  const asked = listQueryOf(type, said)
  const query = { ...asked, columns: tidyColumns(type, asked.columns) }
  if (isOfForm(said)) redirect(listAddress(type, query, query))
  const only = await onlyRecord(actor, type)
  if (only) redirect(paths.admin.record(type, only))
  const listed = readList(actor, type, query)
  const isWaiting = !(await settlesWithin(listed, patience))
  return (
    <RecordList
      type={type}
      query={query}
      listed={listed}
      isWaiting={isWaiting}
      mayCreate={mayCreate(actor, type)}
      locale={actor.locale}
    />
  )
}

async function readList(actor: Actor, type: RecordType, query: ListQuery): Promise<Listed> {
  const named = readFor(type, columnsOf(type, query.columns))
  const [page, last] = await Promise.all([listRecords(actor, type, query), lastRecord(actor, type)])
  const [read, acts] = await Promise.all([
    named ? contentsOf(actor, type, page.rows, named) : null,
    actsOn(actor, page.rows),
  ])
  return { page, read, acts, last }
}

/** Whether a promise comes to its end in time, well or badly. */
async function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const late = new AbortController()
  const settled = promise.then(
    () => true,
    () => true,
  )
  const isSoon = await Promise.race([settled, pause(milliseconds, false, { signal: late.signal }).catch(() => false)])
  late.abort()
  return isSoon
}
