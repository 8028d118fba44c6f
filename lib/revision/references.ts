import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import { type Content, referencesIn } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** Throws Invalid where content refers to what is no record, or to one of a type that the field does not take. */
export async function requireReferences(tx: Transaction, type: RecordType, content: Content): Promise<void> {
  await requireAllReferences(tx, [{ type, content }])
}

/** The same of many contents, with one question to the database. */
export async function requireAllReferences(
  tx: Transaction,
  contents: readonly { type: RecordType; content: Content }[],
): Promise<void> {
  const references = contents.flatMap(({ type, content }) => referencesIn(definitionOf(type).fields, content))
  const rows = await tx.record.findMany({
    where: { id: { in: [...new Set(references.map(({ recordId }) => recordId))] } },
    select: { id: true, type: true },
  })
  const typeOf = new Map(rows.map((row) => [row.id, row.type]))
  const wrong = references.filter(({ recordId, to }) => {
    const found = typeOf.get(recordId)
    return !found || !to.includes(found)
  })
  if (wrong.length > 0) {
    throw new Invalid(Object.fromEntries(wrong.map(({ path }) => [['content', ...path].join('.'), ['wrongType']])))
  }
}
