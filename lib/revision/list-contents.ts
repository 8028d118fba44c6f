import 'server-only'
import type { Actor } from '#lib/auth/actor.ts'
import { type Content, referencesIn } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type NamedRecord, namesOf } from './known-names.ts'
import type { ListedRecord } from './list.ts'
import { loadRecords, openStates } from './record-row.ts'
import { read } from './stored.ts'

/** What the records of one page of a list say. */
export interface ListContents {
  /** By record id: the newest open revision where this person sees drafts, else what is published. */
  contents: Readonly<Record<string, Content>>
  /** What they refer to, as far as it was to be named, by record id. */
  names: Readonly<Record<string, NamedRecord>>
}

/**
 * Reads the records of a page of a list, for columns that say more than the list's own rows hold. `rows` are of one type. Named is what
 * their fields of `named` refer to; the parties that they are about, where it is left out.
 */
export async function contentsOf(
  actor: Actor,
  type: RecordType,
  rows: readonly ListedRecord[],
  named?: readonly string[],
): Promise<ListContents> {
  const ids = rows.map(({ recordId }) => recordId)
  const [records, open] = await Promise.all([
    loadRecords(database(), ids),
    database().revision.findMany({
      where: {
        recordId: { in: rows.filter(({ seesDrafts }) => seesDrafts).map(({ recordId }) => recordId) },
        state: { in: [...openStates] },
      },
      orderBy: { updatedAt: 'asc' },
    }),
  ])
  // The newest of a record comes last, and stays.
  const drafts = new Map(open.map((revision) => [revision.recordId, read(type, revision)]))
  const contents = Object.fromEntries(
    ids.flatMap((id) => {
      const content = drafts.get(id) ?? records.get(id)?.current
      return content ? [[id, content]] : []
    }),
  )
  const { parties, fields } = definitionOf(type)
  const about = Object.fromEntries(Object.entries(fields).filter(([name]) => named?.includes(name)))
  const referred = Object.values(contents).flatMap((content) =>
    named ? referencesIn(about, content).map(({ recordId }) => recordId) : parties(content),
  )
  return { contents, names: referred.length > 0 ? await namesOf(database(), actor, [...new Set(referred)]) : {} }
}
