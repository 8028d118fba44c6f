import 'server-only'
import { database } from '#lib/db/client.ts'
import { removeFile, storedFiles } from './store.ts'

/** Milliseconds for which what nothing holds is left alone: long enough to undo, and longer than any upload takes. */
const grace = 24 * 60 * 60_000

/** Removes every file that no revision has held for a day, and returns how many there were. */
export async function sweepFiles(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - grace)
  let swept = 0
  for (let ids = await forget(before); ids.length > 0; ids = await forget(before)) {
    // Its row is gone for good by now, so that nothing can name it again.
    for (const id of ids) await removeFile(id)
    swept += ids.length
  }
  return swept + (await removeRowless(before))
}

/**
 * Deletes the rows of some that are to go. A revision that is about to hold a file locks its row first (held.ts): such rows are skipped,
 * and those that are locked here cannot be named before the deletion is done, after which they are not there. The foreign key forbids the rest.
 */
function forget(before: Date): Promise<string[]> {
  return database().$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      select "id" from "FileObject" f
      where "releasedAt" < ${before} and not exists (select 1 from "RevisionFile" r where r."fileId" = f."id")
      order by "releasedAt" limit 100 for update skip locked`
    const ids = due.map(({ id }) => id)
    // Asked again under the lock: what came to hold one of them meanwhile is seen by now.
    await tx.fileObject.deleteMany({ where: { id: { in: ids }, holders: { none: {} } } })
    const left = await tx.fileObject.findMany({ where: { id: { in: ids } }, select: { id: true } })
    const kept = new Set(left.map(({ id }) => id))
    return ids.filter((id) => !kept.has(id))
  })
}

/** Files whose upload was killed before they had a row. */
async function removeRowless(before: Date): Promise<number> {
  const old = (await storedFiles()).filter(({ changedAt }) => changedAt < before).map(({ id }) => id)
  const rows = await database().fileObject.findMany({ where: { id: { in: old } }, select: { id: true } })
  const known = new Set(rows.map(({ id }) => id))
  const rowless = old.filter((id) => !known.has(id))
  for (const id of rowless) await removeFile(id)
  return rowless.length
}
