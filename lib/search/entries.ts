import 'server-only'
import type { Content, NameOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** Writes what public search finds a record by, one row a language, in the transaction that publishes it. */
export async function writeSearchEntries(
  tx: Transaction,
  type: RecordType,
  recordId: string,
  content: Content,
  nameOf: NameOf,
): Promise<void> {
  await removeSearchEntries(tx, recordId)
  await tx.searchEntry.createMany({
    data: locales.map((locale) => ({ recordId, locale, type, ...definitionOf(type).search(content, locale, nameOf) })),
  })
}

export async function removeSearchEntries(tx: Transaction, recordId: string): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { recordId } })
}
