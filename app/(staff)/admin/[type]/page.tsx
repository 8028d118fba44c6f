import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { lookOf } from '#components/staff/list/columns.ts'
import { RecordList } from '#components/staff/list/record-list.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { mayCreate } from '#lib/auth/policy.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { recordTypeOfSegment } from '#lib/record-types.ts'
import { lastRecord } from '#lib/revision/like.ts'
import { listRecords, onlyRecord } from '#lib/revision/list.ts'
import { contentsOf } from '#lib/revision/list-contents.ts'
import { listQueryOf, type SearchParams } from '#lib/revision/list-query.ts'

interface Props {
  params: Promise<{ type: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const type = recordTypeOfSegment((await params).type)
  return type ? { title: translator(await interfaceLocale())(`terms.recordTypes.${type}`) } : {}
}

export default async function ListOfType({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const type = recordTypeOfSegment((await params).type)
  if (!type) notFound()
  const only = await onlyRecord(actor, type)
  if (only) redirect(paths.admin.record(type, only))
  const query = listQueryOf(type, await searchParams)
  const [page, last] = await Promise.all([listRecords(actor, type, query), lastRecord(actor, type)])
  return (
    <RecordList
      type={type}
      query={query}
      page={page}
      read={lookOf(type) ? await contentsOf(actor, type, page.rows) : null}
      mayCreate={mayCreate(actor, type)}
      last={last}
      locale={actor.locale}
    />
  )
}
