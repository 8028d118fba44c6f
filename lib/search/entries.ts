import 'server-only'
import type { Content, NameOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** Writes what public search finds a record by, in the transaction that publishes it. */
export async function writeSearchEntries(
  tx: Transaction,
  type: RecordType,
  recordId: string,
  content: Content,
  nameOf: NameOf,
): Promise<void> {
  await removeSearchEntries(tx, recordId)
  await tx.searchEntry.createMany({
    data: searchRowsOf(type, recordId, content, nameOf),
  })
}

/** A published record's rows. */
export function searchRowsOf(type: RecordType, recordId: string, content: Content, nameOf: NameOf) {
  return searchEntriesOf(type, content, nameOf).map((entry) => ({ recordId, type, ...entry }))
}

/**
 * What public search finds a record by, in each language. What has no name, being called after a party that is not public, stands on no
 * page and is not found either.
 */
export function searchEntriesOf(type: RecordType, content: Content, nameOf: NameOf) {
  return locales
    .map((locale) => ({ locale, ...searchWordsOf(type, content, locale, nameOf) }))
    .filter(({ title }) => title !== '')
}

export async function removeSearchEntries(tx: Transaction, recordId: string): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { recordId } })
}

/** What a record is found by in one language: `keywords` are what its type is called, and the other names that it goes by. */
function searchWordsOf(
  type: RecordType,
  content: Content,
  locale: Locale,
  nameOf: NameOf,
): { title: string; keywords: string; body: string } {
  const { title, otherNames = [], body } = definitionOf(type).search(content, locale, nameOf)
  const keywords = new Set([translator(locale)(`terms.recordType.${type}`), ...otherNames].filter(Boolean))
  return { title, keywords: [...keywords].join('\n'), body }
}
