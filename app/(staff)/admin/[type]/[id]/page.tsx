import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Editor } from '#components/staff/editor/editor.tsx'
import { orNotFound } from '#lib/auth/or-not-found.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordName } from '#lib/record/names.ts'
import { publishedStates } from '#lib/record/state/queries.ts'
import { stateName } from '#lib/record/state/schema.ts'
import { recordTypeOfSegment } from '#lib/record-types.ts'
import { newRecordForEditing, revisionForEditing } from '#lib/revision/editing.ts'
import { isRecordId } from '#lib/revision/record-id.ts'

interface Props {
  params: Promise<{ type: string; id: string }>
  searchParams: Promise<{ revision?: string | string[] }>
}

/** In place of an id: a record that does not exist yet. Its ids are made here, so that its first save can be sent again. */
const isNew = (id: string) => id === 'new'

/** Once a request: the page's title comes from the same reading. */
const opened = cache(async (segment: string, id: string, revision: string | undefined) => {
  const actor = await requireStaff()
  const type = recordTypeOfSegment(segment)
  if (!type || !(isNew(id) || isRecordId(id)) || (revision !== undefined && !isRecordId(revision))) notFound()
  const work = isNew(id)
    ? newRecordForEditing(actor, type, randomUUID())
    : revisionForEditing(actor, type, id, revision)
  return { actor, type, editing: await orNotFound(actor, work) }
})

async function open({ params, searchParams }: Props) {
  const [{ type, id }, { revision }] = await Promise.all([params, searchParams])
  return opened(type, id, Array.isArray(revision) ? revision[0] : revision)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, type, editing } = await open(props)
  const { text } = readIn(definitionOf(type).label(editing.content), actor.locale)
  return { title: text || translator(actor.locale)(`staff.new.${type}`) }
}

export default async function EditRecord(props: Props) {
  const [{ actor, editing }, { id }] = await Promise.all([open(props), props.params])
  const { userId, role } = actor
  return (
    <Editor
      editing={editing}
      revisionId={editing.revision?.id ?? randomUUID()}
      isNew={isNew(id)}
      person={{ userId, role }}
      states={await stateNames()}
    />
  )
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
