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

/** Whether a slug is a record's from now on: it was free, or the record's own before. */
type Reserve = (type: RecordType, slug: string, recordId: string) => Promise<boolean>

/**
 * The slug that a publication goes under, reserved for this record for ever. A record takes its own former slug back; one that any
 * other record of the type ever had is refused where a person asked for it, and stepped around where it was only made.
 * Null for a type without pages. Throws Invalid (`content.slug`: slugTaken).
 */
export async function claimSlug(reserve: Reserve, claim: SlugClaim): Promise<string | null> {
  const { type, recordId, current, wanted, made } = claim
  if (!recordTypes[type].page) return null
  if (wanted) {
    if (wanted === current || (await reserve(type, wanted, recordId))) return wanted
    throw new Invalid({ 'content.slug': ['slugTaken'] })
  }
  if (current) return current
  const first = firstChoices(type, made)
  for (const slug of first) if (await reserve(type, slug, recordId)) return slug
  for (let n = 2; ; n++) if (await reserve(type, `${first.at(-1)}-${n}`, recordId)) return `${first.at(-1)}-${n}`
}

/** What is made of a name where nobody else has it: the words, and these with the year. */
function firstChoices(type: RecordType, { from, year }: SlugClaim['made']): string[] {
  const words = slugify(from, recordTypes[type].segment)
  return year && !words.endsWith(year) ? [words, `${words}-${year}`] : [words]
}

/** Reserves slugs one by one. Waits for whoever is just claiming the same. */
export function reserveIn(tx: Transaction): Reserve {
  return async (type, slug, recordId) => {
    await tx.$executeRaw`
      insert into "SlugAlias" ("type", "slug", "recordId") values (${type}::"RecordType", ${slug}, ${recordId}::uuid)
      on conflict do nothing`
    const alias = await tx.slugAlias.findUniqueOrThrow({ where: { type_slug: { type, slug } } })
    return alias.recordId === recordId
  }
}

/**
 * Claims a slug for each of many new records, as though one after another, with a question or two to the database in place of two a
 * record. They are the records' once `aliases` are inserted, which fails where somebody claimed one of them meanwhile.
 */
export async function claimSlugs(tx: Transaction, claims: readonly Omit<SlugClaim, 'current'>[]) {
  const asked = new Set<string>()
  const holders = new Map<string, string>()
  const keyOf = (type: RecordType, slug: string) => `${type} ${slug}`
  const ask = async (type: RecordType, slugs: string[]) => {
    for (const slug of slugs) asked.add(keyOf(type, slug))
    const found = await tx.slugAlias.findMany({ where: { type, slug: { in: slugs } } })
    for (const { slug, recordId } of found) holders.set(keyOf(type, slug), recordId)
  }
  for (const [type, ofType] of Map.groupBy(claims, (claim) => claim.type)) {
    if (!recordTypes[type].page) continue
    await ask(type, [...new Set(ofType.flatMap(({ wanted, made }) => (wanted ? [wanted] : firstChoices(type, made))))])
  }
  const aliases: { type: RecordType; slug: string; recordId: string }[] = []
  const reserve: Reserve = async (type, slug, recordId) => {
    const key = keyOf(type, slug)
    if (!asked.has(key)) await ask(type, [slug])
    if (holders.has(key)) return holders.get(key) === recordId
    holders.set(key, recordId)
    aliases.push({ type, slug, recordId })
    return true
  }
  const slugs: (string | null)[] = []
  for (const claim of claims) slugs.push(await claimSlug(reserve, { ...claim, current: null }))
  return { slugs, aliases }
}
