import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Content, NameOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'

// A membership and a presidency have no name of their own: they are called after their party, and change theirs with it.

const nameless: LocalizedText = { es: '', en: '', pt: '' }

const typesCalledAfter = allRecordTypes.filter((type) => definitionOf(type).namedAfterParties)

/** The records that are called after any of these, in every state: as published where they are, else as drafted. */
export async function calledAfter(tx: Transaction, recordIds: readonly string[]): Promise<string[]> {
  const rows = await tx.listing.findMany({
    where: { type: { in: typesCalledAfter }, parties: { hasSome: [...recordIds] } },
    select: { recordId: true },
    orderBy: { recordId: 'asc' },
  })
  return rows.map(({ recordId }) => recordId)
}

/** The parties that content of a type is called after; none for most types. */
export function namesakesOf(type: RecordType, content: Content): string[] {
  const { namedAfterParties, parties } = definitionOf(type)
  return namedAfterParties ? parties(content) : []
}

export interface PartyNames {
  /** As the office knows them: as published, and what is not published as it is drafted. */
  working: NameOf
  /** As the public knows them. */
  published: NameOf
}

const noNames: PartyNames = { working: () => nameless, published: () => nameless }

/** The names that contents of a type are called after; asked of the database only for a type that is called after others. */
export async function partyNames(tx: Transaction, type: RecordType, contents: readonly Content[]): Promise<PartyNames> {
  const ids = contents.flatMap((content) => namesakesOf(type, content))
  if (ids.length === 0) return noNames
  const rows = await tx.listing.findMany({ where: { recordId: { in: ids } } })
  const found = new Map(rows.map((row) => [row.recordId, row]))
  const published: NameOf = (id) => {
    const row = found.get(id)
    return row?.lifecycle === 'published' ? ((row.publicLabel as LocalizedText | null) ?? nameless) : nameless
  }
  const working: NameOf = (id) => {
    const row = found.get(id)
    return row && row.lifecycle !== 'published' ? (row.label as unknown as LocalizedText) : published(id)
  }
  return { working, published }
}
