import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import { database } from '#lib/db/client.ts'
import type { RecordType } from '#lib/record-types.ts'

export interface WithdrawnRecord {
  type: RecordType
  /** Under what it stood; null for a type without pages. */
  slug: string | null
  label: LocalizedText
  /** The line that was given with the withdrawal; may be empty. */
  message: string
  withdrawnAt: Date
}

/** What the public is told of a withdrawn record; null where the record is not withdrawn, or there is none. */
export async function withdrawnRecord(recordId: string): Promise<WithdrawnRecord | null> {
  const row = await database().withdrawal.findUnique({
    where: { recordId },
    include: { record: { select: { slug: true } } },
  })
  if (!row) return null
  const { type, label, message, withdrawnAt, record } = row
  return { type, slug: record.slug, label: label as LocalizedText, message, withdrawnAt }
}
