import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Content, NameOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

// A membership and a presidency have no name of their own: they are called after their party, and change theirs with it.

const nameless: LocalizedText = { es: '', en: '', pt: '' }

/** The published records that are called after any of these. */
export async function calledAfter(tx: Transaction, recordIds: readonly string[]): Promise<string[]> {
  const where = { partyId: { in: [...recordIds] } }
  const select = { recordId: true } as const
  const [memberships, presidencies] = [
    await tx.membership.findMany({ where, select }),
    await tx.presidency.findMany({ where, select }),
  ]
  return [...memberships, ...presidencies].map(({ recordId }) => recordId)
}

export interface PartyNames {
  /** As the office knows them, drafts included. */
  working: NameOf
  /** As the public knows them. */
  published: NameOf
}

const noNames: PartyNames = { working: () => nameless, published: () => nameless }

/** The names that contents of a type are called after; asked of the database only for a type that is called after others. */
export async function partyNames(tx: Transaction, type: RecordType, contents: readonly Content[]): Promise<PartyNames> {
  const { namedAfterParties, parties } = definitionOf(type)
  if (!namedAfterParties) return noNames
  const ids = contents.flatMap(parties)
  const rows = await tx.listing.findMany({ where: { recordId: { in: ids } } })
  const found = new Map(rows.map((row) => [row.recordId, row]))
  return {
    working: (id) => (found.get(id)?.label as LocalizedText | undefined) ?? nameless,
    published: (id) => {
      const row = found.get(id)
      return row?.lifecycle === 'published' ? ((row.publicLabel as LocalizedText | null) ?? nameless) : nameless
    },
  }
}
