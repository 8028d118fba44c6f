import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Content, NameOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Work } from '#lib/db/generated/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type PartyNames, partyNames } from './called-after.ts'
import { searchable } from './list-words.ts'
import { type LoadedRecord, openStates, ownersOf } from './record-row.ts'
import { read } from './stored.ts'

/** How far along each open state is: what a list shows of several is the furthest. */
const furthest = ['submitted', 'returned', 'draft'] as const

/**
 * Brings the staff list's row of a record up to date with its publication and its open revisions. Called at the end of every
 * transaction that changes either.
 */
export async function refreshListing(tx: Transaction, record: LoadedRecord): Promise<void> {
  const { id: recordId, type, current } = record
  const open = await tx.revision.findMany({
    where: { recordId, state: { in: [...openStates] } },
    orderBy: { updatedAt: 'desc' },
  })
  const newest = open[0]
  const drafted = newest ? read(type, newest) : null
  const working = drafted ?? current
  if (!working) {
    // Its only draft was discarded: nothing is left to list, and the identity stays for the trail.
    await tx.listing.deleteMany({ where: { recordId } })
    return
  }
  const names = await partyNames(tx, type, current ? [working, current] : [working])
  const row = listingRow(record, {
    working,
    names,
    work: furthest.find((state) => open.some((revision) => revision.state === state)) ?? 'none',
    parties: await ownersOf(tx, record, drafted && definitionOf(type).parties(drafted)),
  })
  await tx.listing.upsert({ where: { recordId }, update: row, create: { ...row, recordId } })
}

/** A record beside its publication and its open revisions: as the newest of these has it, how far along they are, whose it is. */
interface Stand {
  working: Content
  names: PartyNames
  work: Work
  parties: string[]
}

/** The staff list's row of a record. */
export function listingRow(record: LoadedRecord, { working, names, work, parties }: Stand) {
  const { id: recordId, type, lifecycle, audience, current } = record
  const definition = definitionOf(type)
  const published = current && lifecycle === 'published' ? current : null
  return {
    recordId,
    type,
    lifecycle,
    // What was never published is not for anyone yet: its list says for whom it is meant.
    audience: lifecycle === 'neverPublished' ? definition.audience(working) : audience,
    work,
    label: toJson(definition.label(working, names.working)),
    publicLabel: published ? toJson(definition.label(published, names.published)) : undefined,
    text: wordsOf(type, working, names.working),
    publicText: published ? wordsOf(type, published, names.published) : '',
    // Everybody's list is in this order and says its date: what a draft would make of it is for its readers alone.
    sortKey: definition.sortKey(published ?? working, names.working),
    parties,
    // Like whose it is: as settled once it was published, since a draft's readers are fewer.
    partOf: definition.partOf(lifecycle !== 'neverPublished' && current ? current : working) || null,
    updatedAt: new Date(),
  }
}

const toJson = ({ es, en, pt }: LocalizedText) => ({ es, en, pt })

/** What a search among records is made in: the words of all languages, names first. */
function wordsOf(type: RecordType, content: Content, nameOf: NameOf): string {
  const found = locales.map((locale) => definitionOf(type).search(content, locale, nameOf))
  return searchable([
    ...new Set(found.map(({ title }) => title)),
    ...found.flatMap(({ otherNames = [], body }) => [...otherNames, body]),
  ])
}
