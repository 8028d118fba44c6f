import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { audiencesOf, draftsVisibleTo } from '#lib/auth/policy.ts'
import { type Content, referencesIn } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Listing } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { isPublic } from './record-row.ts'

/** A record that content refers to, as the editor names it. `slug` is null where it is not public, '' where its type has no pages. */
export interface NamedRecord {
  type: RecordType
  label: LocalizedText
  slug: string | null
}

/** Names of all records that the contents refer to, as far as this person may know them. */
export async function namesFor(
  tx: Transaction,
  actor: Actor,
  type: RecordType,
  contents: readonly Content[],
): Promise<Record<string, NamedRecord>> {
  const { fields } = definitionOf(type)
  const ids = contents.flatMap((content) => referencesIn(fields, content).map(({ recordId }) => recordId))
  return namesOf(tx, actor, [...new Set(ids)])
}

/** Names of records, as far as this person may know them: nameless where they may not, absent where there is none. */
export async function namesOf(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<Record<string, NamedRecord>> {
  const rows = await tx.listing.findMany({
    where: { recordId: { in: [...ids] } },
    include: { record: { select: { slug: true } } },
  })
  const theirs = await ownAmong(tx, actor, ids)
  return Object.fromEntries(
    rows.map((row) => [
      row.recordId,
      {
        type: row.type,
        label: labelFor(actor, row, theirs.has(row.recordId)),
        slug: isPublic(row) ? (row.record.slug ?? '') : null,
      },
    ]),
  )
}

/** The name by which this person knows a record: of what is published the public one, else for the office and `isTheirs` the working one. */
function labelFor(
  actor: Actor,
  { lifecycle, audience, label, publicLabel }: Listing,
  isTheirs: boolean,
): LocalizedText {
  if (isTheirs) return label as unknown as LocalizedText
  if (!audiencesOf(actor).includes(audience)) return nameless
  const knowsPublicOnly = lifecycle === 'published' || actor.role === 'focalPoint'
  return ((knowsPublicOnly ? publicLabel : label) ?? nameless) as unknown as LocalizedText
}

/** Of records that were never published, those whose drafts a focal point sees: a document's meeting that they logged themself. */
async function ownAmong(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (actor.role !== 'focalPoint') return new Set()
  const rows = await tx.listing.findMany({
    where: { AND: [{ recordId: { in: [...ids] }, lifecycle: 'neverPublished' }, draftsVisibleTo(actor)] },
    select: { recordId: true },
  })
  return new Set(rows.map(({ recordId }) => recordId))
}

const nameless: LocalizedText = { es: '', en: '', pt: '' }
