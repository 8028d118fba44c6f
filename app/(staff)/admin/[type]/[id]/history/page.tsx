import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { History } from '#components/staff/history/history.tsx'
import { Missing } from '#lib/action/errors.ts'
import { trailScope } from '#lib/audit/entries.ts'
import { trailAddress } from '#lib/audit/trail-query.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type RecordType, recordTypeOfSegment } from '#lib/record-types.ts'
import { comparedVersions, restoredVersion } from '#lib/revision/compared-versions.ts'
import { compareVersions, historyOf } from '#lib/revision/history.ts'
import type { SearchParams } from '#lib/revision/list-query.ts'
import { isRecordId } from '#lib/revision/record-id.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('staff.history.title') }
}

export default async function HistoryOfRecord({
  params,
  searchParams,
}: {
  params: Promise<{ type: string; id: string }>
  searchParams: Promise<SearchParams>
}) {
  const actor = await requireStaff()
  const { type: segment, id } = await params
  const type = recordTypeOfSegment(segment)
  if (!type || !isRecordId(id)) notFound()
  const asked = await searchParams
  const { history, comparison, shown } = await read(actor, type, id, asked)
  return (
    <History
      history={history}
      comparison={comparison}
      shown={shown}
      restored={restoredVersion(asked)}
      trail={trailScope(actor) && trailAddress({ object: id })}
      locale={actor.locale}
    />
  )
}

async function read(actor: Actor, type: RecordType, id: string, asked: SearchParams) {
  try {
    const history = await historyOf(actor, type, id)
    const shown = comparedVersions(
      asked,
      history.versions.map(({ version }) => version),
    )
    return { history, shown, comparison: await compareVersions(actor, type, id, shown) }
  } catch (error) {
    if (error instanceof Missing) notFound()
    throw error
  }
}
