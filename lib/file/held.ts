import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import { type Content, filesIn, hasFiles } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/**
 * Writes down which files a revision holds, as its content that is being stored says; what it let go of is swept after a day. Called
 * with everything that stores content, in its transaction. Throws Invalid (`content.…`, fileMissing) for a file that does not exist, or
 * that is neither the author's upload nor held by any revision of the same record: nobody takes a file out of what they cannot see.
 */
export async function holdFiles(
  tx: Transaction,
  type: RecordType,
  { id: revisionId, recordId, authorId }: Pick<Revision, 'id' | 'recordId' | 'authorId'>,
  content: Content,
): Promise<void> {
  const { fields } = definitionOf(type)
  if (!hasFiles(fields)) return
  const named = filesIn(fields, content)
  const ids = [...new Set(named.map(({ fileId }) => fileId))]
  const held = await tx.revisionFile.findMany({ where: { revisionId }, select: { fileId: true } })
  const isHeld = new Set(held.map(({ fileId }) => fileId))
  if (ids.some((id) => !isHeld.has(id))) {
    // Held until the transaction ends: the sweep passes by what is about to be named.
    await tx.$queryRaw`select 1 from "FileObject" where "id" = any(${ids}::uuid[]) order by "id" for key share`
    const usable = await tx.fileObject.findMany({
      where: {
        id: { in: ids },
        OR: [{ uploadedById: authorId }, { holders: { some: { revision: { recordId } } } }],
      },
      select: { id: true },
    })
    const isUsable = new Set(usable.map(({ id }) => id))
    const wrong = named.filter(({ fileId }) => !isUsable.has(fileId))
    if (wrong.length > 0) {
      throw new Invalid(Object.fromEntries(wrong.map(({ path }) => [['content', ...path].join('.'), ['fileMissing']])))
    }
    await tx.revisionFile.createMany({
      data: ids.filter((id) => !isHeld.has(id)).map((fileId) => ({ revisionId, fileId })),
    })
  }
  const gone = [...isHeld].filter((id) => !ids.includes(id))
  if (gone.length === 0) return
  await tx.revisionFile.deleteMany({ where: { revisionId, fileId: { in: gone } } })
  await tx.fileObject.updateMany({ where: { id: { in: gone } }, data: { releasedAt: new Date() } })
}
