import 'server-only'
import { type Content, filesIn, hasFiles } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** What a person is told of an uploaded file. */
export interface FileFacts {
  name: string
  bytes: number
}

/** The uploaded files that contents of one type name, by id. */
export async function fileFacts(
  tx: Transaction,
  type: RecordType,
  contents: readonly Content[],
): Promise<Record<string, FileFacts>> {
  const { fields } = definitionOf(type)
  if (!hasFiles(fields)) return {}
  const ids = contents.flatMap((content) => filesIn(fields, content).map(({ fileId }) => fileId))
  const rows = await tx.fileObject.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, bytes: true },
  })
  return Object.fromEntries(rows.map(({ id, ...facts }) => [id, facts]))
}
