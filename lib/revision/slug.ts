import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import type { Transaction } from '#lib/db/client.ts'
import { slugify } from '#lib/i18n/fold.ts'
import { type RecordType, recordTypes } from '#lib/record-types.ts'

interface SlugClaim {
  type: RecordType
  recordId: string
  /** The slug in use; null before the first publication. */
  current: string | null
  /** What the content asks for; '' to keep the present one, or to have one made. */
  wanted: string
  /** From which words one is made, and the year that a collision appends. */
  made: { from: string; year: string }
}

/**
 * The slug that a publication goes under, reserved for this record for ever. A record takes its own former slug back; one that any
 * other record of the type ever had is refused where a person asked for it, and stepped around where it was only made.
 * Null for a type without pages. Throws Invalid (`content.slug`: slugTaken).
 */
export async function claimSlug(tx: Transaction, claim: SlugClaim): Promise<string | null> {
  const { type, recordId, current, wanted, made } = claim
  if (!recordTypes[type].page) return null
  if (wanted) {
    if (wanted === current || (await reserve(tx, type, wanted, recordId))) return wanted
    throw new Invalid({ 'content.slug': ['slugTaken'] })
  }
  if (current) return current
  const words = slugify(made.from, recordTypes[type].segment)
  const first = made.year && !words.endsWith(made.year) ? [words, `${words}-${made.year}`] : [words]
  for (const slug of first) if (await reserve(tx, type, slug, recordId)) return slug
  for (let n = 2; ; n++) if (await reserve(tx, type, `${first.at(-1)}-${n}`, recordId)) return `${first.at(-1)}-${n}`
}

/** Whether the slug is this record's now. Waits for whoever is just claiming the same. */
async function reserve(tx: Transaction, type: RecordType, slug: string, recordId: string): Promise<boolean> {
  await tx.$executeRaw`
    insert into "SlugAlias" ("type", "slug", "recordId") values (${type}::"RecordType", ${slug}, ${recordId}::uuid)
    on conflict do nothing`
  const alias = await tx.slugAlias.findUniqueOrThrow({ where: { type_slug: { type, slug } } })
  return alias.recordId === recordId
}
