import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { DocumentMeeting } from '#components/staff/document-meeting.tsx'
import { Editor } from '#components/staff/editor/editor.tsx'
import { MeetingDocuments } from '#components/staff/meeting-documents.tsx'
import { RelatedRecords } from '#components/staff/related-records.tsx'
import type { Actor } from '#lib/auth/actor.ts'
import { orNotFound } from '#lib/auth/or-not-found.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { nameOfIn, type RecordName } from '#lib/record/names.ts'
import { publishedStates } from '#lib/record/state/queries.ts'
import { stateName } from '#lib/record/state/schema.ts'
import { type RecordType, recordTypeOfSegment } from '#lib/record-types.ts'
import { type Editing, newRecordForEditing, revisionForEditing } from '#lib/revision/editing.ts'
import { type LikedRecord, likeRecordForEditing } from '#lib/revision/like.ts'
import { onlyRecord } from '#lib/revision/list.ts'
import { documentContentFor, documentsOfMeeting } from '#lib/revision/meeting-documents.ts'
import { isRecordId } from '#lib/revision/record-id.ts'
import { contentFor, relatedRecords } from '#lib/revision/related.ts'

/** What an address may ask for beside the record. */
interface Asked {
  revision: string | undefined
  /** The record that a new one begins as. */
  like: string | undefined
  /** The party that a new one is about. One that cannot be is as if it were not there. */
  party: string | undefined
  /** The meeting that a new document is of, and of which type it is; again, what cannot be is not there. */
  meeting: string | undefined
  type: string | undefined
}

interface Props {
  params: Promise<{ type: string; id: string }>
  searchParams: Promise<{ [name in keyof Asked]?: string | string[] }>
}

/** In place of an id: a record that does not exist yet. Its ids are made here, so that its first save can be sent again. */
const isNew = (id: string) => id === 'new'

/** Once a request: the page's title comes from the same reading. */
const opened = cache(async (segment: string, id: string, ...asked: Asked[keyof Asked][]) => {
  const [revision, like, party, meeting, kind] = asked
  const actor = await requireStaff()
  const type = recordTypeOfSegment(segment)
  const named = [revision, like, ...(isNew(id) ? [] : [id])].filter((each) => each !== undefined)
  if (!type || !named.every(isRecordId)) notFound()
  return {
    actor,
    type,
    ...(await orNotFound(actor, begun(actor, type, id, { revision, like, party, meeting, type: kind }))),
  }
})

async function begun(
  actor: Actor,
  type: RecordType,
  id: string,
  { revision, like, party = '', meeting = '', type: kind }: Asked,
): Promise<{ editing: Editing; like: LikedRecord | null }> {
  if (!isNew(id)) return { editing: await revisionForEditing(actor, type, id, revision), like: null }
  const only = await onlyRecord(actor, type)
  if (only) redirect(paths.admin.record(type, only))
  if (like !== undefined) return likeRecordForEditing(actor, type, randomUUID(), like)
  const content =
    type === 'document' && isRecordId(meeting)
      ? await documentContentFor(actor, meeting, kind)
      : isRecordId(party)
        ? await contentFor(actor, type, party)
        : undefined
  return { editing: await newRecordForEditing(actor, type, randomUUID(), content), like: null }
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

async function open({ params, searchParams }: Props) {
  const [{ type, id }, asked] = await Promise.all([params, searchParams])
  const { revision, like, party, meeting, type: kind } = asked
  return opened(type, id, ...[revision, like, party, meeting, kind].map(first))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, type, editing } = await open(props)
  const { text } = readIn(definitionOf(type).label(editing.content, nameOfIn(editing.names)), actor.locale)
  return { title: text || translator(actor.locale)(`staff.new.${type}`) }
}

export default async function EditRecord(props: Props) {
  const [{ actor, editing, like }, { id }, { revision }] = await Promise.all([
    open(props),
    props.params,
    props.searchParams,
  ])
  const { userId, role } = actor
  return (
    <Editor
      // Another proposal of the same record is another editor.
      key={first(revision)}
      editing={editing}
      revisionId={editing.revision?.id ?? randomUUID()}
      isNew={isNew(id)}
      like={like}
      person={{ userId, role }}
      states={await stateNames()}
      beneath={await beneath(actor, editing, isNew(id))}
    />
  )
}

/** What stands under the form of a record: what the record says of it elsewhere, and of a meeting its documents. */
async function beneath(actor: Actor, { record, content, names }: Editing, begun: boolean): Promise<ReactNode> {
  const { id, type } = record
  const { locale } = actor
  if (type === 'meeting') {
    const documents = begun ? null : await documentsOfMeeting(actor, id)
    return <MeetingDocuments meeting={id} documents={documents} locale={locale} />
  }
  if (type === 'document') {
    const meetingId = String(content.adoptedAt)
    const meeting = names[meetingId]
    return meeting && readIn(meeting.label, locale).text ? (
      <DocumentMeeting id={meetingId} meeting={meeting} locale={locale} />
    ) : null
  }
  const related = begun ? [] : await relatedRecords(actor, type, id)
  return related.length > 0 && <RelatedRecords party={id} related={related} locale={locale} />
}

async function stateNames(): Promise<Record<string, RecordName>> {
  const states = await publishedStates()
  return Object.fromEntries(
    states.map(({ recordId, slug, content }) => {
      const label = { es: stateName(content, 'es'), en: stateName(content, 'en'), pt: stateName(content, 'pt') }
      return [recordId, { type: 'state', label, slug, iso2: content.iso2 }]
    }),
  )
}
