import 'server-only'
import { database } from '#lib/db/client.ts'
import { removeFile } from '#lib/file/store.ts'
import type { Progress } from './scan.ts'

/**
 * Removes the bytes of the files whose rows a redaction has deleted: after it, and at start, where a process was killed in between. A file
 * that is gone already is none to worry about.
 */
export async function removeRedactedFiles(progress: Progress = () => {}): Promise<number> {
  const rows = await database().$queryRaw<{ id: string; files: string[] }[]>`
    select "id"::text as "id", array(select jsonb_array_elements_text("counts" -> 'removing')) as "files"
    from "Redaction" where jsonb_array_length("counts" -> 'removing') > 0`
  const total = rows.reduce((sum, { files }) => sum + files.length, 0)
  let removed = 0
  for (const { id, files } of rows) {
    for (const file of files) {
      await removeFile(file)
      progress(++removed, total)
    }
    await database().$executeRaw`
      update "Redaction" set "counts" = jsonb_set("counts", '{removing}', '[]') where "id" = ${id}::uuid`
  }
  return removed
}

/** The same at start, in the background: a removal that fails is told and tried again at the next. */
export function finishRedactions(): void {
  removeRedactedFiles().catch((error) => console.error('Redacted files could not be removed:', error))
}
