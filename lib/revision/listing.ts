import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Content, NameOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { partyNames } from './called-after.ts'
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
  const { id: recordId, type, lifecycle, audience, current } = record
  const open = await tx.revision.findMany({
    where: { recordId, state: { in: [...openStates] } },
    orderBy: { updatedAt: 'desc' },
  })
  const newest = open[0]
  const working = newest ? read(type, newest) : current
  if (!working) {
    // Its only draft was discarded: nothing is left to list, and the identity stays for the trail.
    await tx.listing.deleteMany({ where: { recordId } })
    return
  }
  const definition = definitionOf(type)
  const published = current && lifecycle === 'published' ? current : null
  const names = await partyNames(tx, type, published ? [working, published] : [working])
  const row = {
    type,
    lifecycle,
    // What was never published is not for anyone yet: its list says for whom it is meant.
    audience: lifecycle === 'neverPublished' ? definition.audience(working) : audience,
    work: furthest.find((state) => open.some((revision) => revision.state === state)) ?? ('none' as const),
    label: toJson(definition.label(working, names.working)),
    publicLabel: published ? toJson(definition.label(published, names.published)) : undefined,
    text: wordsOf(type, working, names.working),
    publicText: published ? wordsOf(type, published, names.published) : '',
    // Everybody's list is in this order and says its date: what a draft would make of it is for its readers alone.
    sortKey: definition.sortKey(published ?? working, names.working),
    parties: await ownersOf(tx, record, newest ? definition.parties(working) : null),
    updatedAt: new Date(),
  }
  await tx.listing.upsert({ where: { recordId }, update: row, create: { recordId, ...row } })
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
