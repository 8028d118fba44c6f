import 'server-only'
import { filesIn, hasFiles } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { read } from '#lib/revision/stored.ts'
import { lengthOf, storedFiles } from './store.ts'

const batch = 500
const hour = 60 * 60_000

/**
 * Says, a line each, where uploaded files and what holds them do not agree: a revision that names a file which it does not hold, or holds
 * one that it does not name; a held file without its bytes; a file that nothing holds and that should have been swept; bytes without a row,
 * but for those of an upload that may be under way. `folder`: where the bytes lie.
 */
export async function* findFileContradictions(database: Transaction, folder: string): AsyncGenerator<string> {
  const types = allRecordTypes.filter((type) => hasFiles(definitionOf(type).fields))
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const revisions = await database.revision.findMany({
      where: { id: { gt: after }, record: { type: { in: types } } },
      include: { record: { select: { type: true } }, files: { select: { fileId: true } } },
      orderBy: { id: 'asc' },
      take: batch,
    })
    for (const { record, files, ...revision } of revisions) {
      yield* ofRevision(record.type, revision, new Set(files.map(({ fileId }) => fileId)))
    }
    after = revisions.at(-1)?.id ?? after
    if (revisions.length < batch) break
  }
  const rows = await database.fileObject.findMany({
    select: { id: true, bytes: true, releasedAt: true, _count: { select: { holders: true } } },
    orderBy: { id: 'asc' },
  })
  const now = Date.now()
  for (const { id, bytes, releasedAt, _count } of rows) {
    if (_count.holders > 0 && lengthOf(id, folder) !== bytes) yield `file ${id}: its bytes are not there`
    if (_count.holders === 0 && releasedAt.getTime() < now - 48 * hour)
      yield `file ${id}: nothing has held it for two days`
  }
  const known = new Set(rows.map(({ id }) => id))
  for (const { id, changedAt } of await storedFiles(folder)) {
    if (!known.has(id) && changedAt.getTime() < now - hour) yield `file ${id}: lies there without a row`
  }
}

function* ofRevision(type: RecordType, revision: Revision, held: ReadonlySet<string>): Generator<string> {
  const complaint = (what: string) => `revision ${revision.id}: ${what}`
  try {
    const content = read(type, revision)
    const named = new Set(filesIn(definitionOf(type).fields, content).map(({ fileId }) => fileId))
    for (const file of named.difference(held)) yield complaint(`names file ${file} and does not hold it`)
    for (const file of held.difference(named)) yield complaint(`holds file ${file} and does not name it`)
  } catch (error) {
    yield complaint(error instanceof Error ? error.message : String(error))
  }
}
