import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordList } from '#components/staff/list/record-list.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { mayCreate } from '#lib/auth/policy.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { recordTypeOfSegment } from '#lib/record-types.ts'
import { lastRecord } from '#lib/revision/like.ts'
import { listRecords } from '#lib/revision/list.ts'
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
  const query = listQueryOf(type, await searchParams)
  const [page, last] = await Promise.all([listRecords(actor, type, query), lastRecord(actor, type)])
  return (
    <RecordList
      type={type}
      query={query}
      page={page}
      mayCreate={mayCreate(actor, type)}
      last={last}
      locale={actor.locale}
    />
  )
}
