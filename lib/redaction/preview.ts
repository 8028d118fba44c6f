import 'server-only'
import { Refused } from '#lib/action/errors.ts'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { mayInOffice } from '#lib/auth/policy.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Lifecycle, RevisionState, UserStatus } from '#lib/db/generated/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type Found, fileOf, findAll, personOf, recordOf } from './found.ts'
import type { Hit, Place } from './scan.ts'
import { type SearchedFiles, searchFiles } from './search-files.ts'
import type { Tell } from './telling.ts'
import { Wanted } from './words.ts'

/** What holds the words, as an administrator sees it before anything is done. Plain JSON. */
export interface Preview {
  /** Stands for what was found: what is done on this ground is refused once anything of it is another. */
  seen: string
  records: FoundRecord[]
  people: FoundPerson[]
  /** Uploaded files that no revision holds. */
  looseFiles: FoundFile[]
  /** Values that are of no record and no person, by table and column. */
  elsewhere: { where: string; count: number; removable: boolean }[]
  searched: { tables: number; columns: number; rows: number; files: number }
}

export interface FoundRecord {
  id: string
  type: RecordType
  label: LocalizedText | null
  lifecycle: Lifecycle
  places: FoundPlace[]
  /** Values that are made of its content: what is public, lists and search. */
  derived: number
  /** Every file that it ever held: also those of which nobody can say whether they hold the words. */
  files: FoundFile[]
}

/** One place of the words, and in which versions and drafts of the record it is the same. */
export interface FoundPlace extends Omit<Place, 'path'> {
  /** A field of the content, as `sources/wording`, in which of its languages; or what else of the record it is. */
  at: { field: string; languages: Locale[] } | { part: RecordPart }
  versions: number[]
  drafts: RevisionState[]
}

type RecordPart = 'message' | 'step' | 'clearance' | 'preview' | 'withdrawal' | 'address'

export interface FoundFile {
  id: string
  name: string
  bytes: number
  /** Whether its bytes hold the words, or only its name; `unread` where a part of it could not be looked through. */
  holds: 'yes' | 'name' | 'no' | 'unread'
}

interface FoundPerson {
  id: string
  name: string
  email: string
  status: UserStatus
  /** Whether it is the one who asks: their own account is another's to close. */
  own: boolean
}

/** Milliseconds that a search of everything may take. */
export const longestSearch = 20 * 60_000

/**
 * Everything that holds any of the spellings: changes nothing. Throws Refused, and Invalid where they stand in too much to be one person's.
 */
export async function preview(
  actor: Actor,
  spellings: readonly string[],
  tell: Tell = () => undefined,
): Promise<Preview> {
  requireRedactor(actor)
  const files = await searchFiles(spellings, tell('files'))
  return database().$transaction(
    async (tx) => {
      const found = await findAll(tx, new Wanted(spellings), tell('tables'))
      return compose(tx, actor, found, files)
    },
    { timeout: longestSearch, isolationLevel: 'RepeatableRead' },
  )
}

/** Throws Refused for whoever may not redact. */
export function requireRedactor(actor: Actor): void {
  if (!mayInOffice(actor, 'redact')) throw new Refused('redact', '')
}

async function compose(tx: Transaction, actor: Actor, { hits, searched, fingerprint }: Found, files: SearchedFiles) {
  const named = new Set(hits.map(fileOf).filter((id) => id !== null))
  const holding = new Set([...named, ...files.holding])
  const ofHolding = await tx.revisionFile.findMany({
    where: { fileId: { in: [...holding] } },
    select: { revision: { select: { recordId: true } } },
  })
  const byRecord = Map.groupBy(hits, recordOf)
  const ids = [...byRecord.keys(), ...ofHolding.map(({ revision }) => revision.recordId)].filter((id) => id !== null)
  const held = await heldBy(tx, ids)
  const foundFile = (file: { id: string; name: string; bytes: number }): FoundFile => ({
    ...file,
    holds: files.holding.has(file.id)
      ? 'yes'
      : files.unread.has(file.id)
        ? 'unread'
        : named.has(file.id)
          ? 'name'
          : 'no',
  })
  const rows = await tx.record.findMany({
    where: { id: { in: ids } },
    include: { listing: { select: { label: true } } },
    orderBy: [{ type: 'asc' }, { id: 'asc' }],
  })
  const revisions = await revisionsOf(tx, hits)
  const loose = await tx.fileObject.findMany({
    where: { id: { in: [...holding] }, holders: { none: {} } },
    select: { id: true, name: true, bytes: true },
  })
  return {
    seen: fingerprint,
    records: rows.map(({ id, type, lifecycle, listing }) => {
      const own = byRecord.get(id) ?? []
      return {
        ...{ id, type, lifecycle },
        label: (listing?.label ?? null) as LocalizedText | null,
        places: placesOf(own, revisions),
        derived: own.filter(({ kept }) => kept === 'derived').length,
        files: [...(held.get(id) ?? [])].map(foundFile),
      }
    }),
    people: await peopleIn(tx, actor, hits),
    looseFiles: loose.map(foundFile),
    elsewhere: elsewhereIn(hits),
    searched: { ...searched, files: files.files },
  }
}

/** The files that any revision of these records holds, by record. */
async function heldBy(tx: Transaction, recordIds: string[]) {
  const rows = await tx.revisionFile.findMany({
    where: { revision: { recordId: { in: recordIds } } },
    select: { file: { select: { id: true, name: true, bytes: true } }, revision: { select: { recordId: true } } },
    orderBy: { file: { uploadedAt: 'asc' } },
  })
  const held = new Map<string, Map<string, { id: string; name: string; bytes: number }>>()
  for (const { file, revision } of rows) {
    const files = held.get(revision.recordId) ?? new Map()
    held.set(revision.recordId, files.set(file.id, file))
  }
  return new Map([...held].map(([id, files]) => [id, files.values()]))
}

type Stage = { version: number | null; state: RevisionState }

/** Which version or draft each revision is that a value is of. */
async function revisionsOf(tx: Transaction, hits: readonly Hit[]): Promise<Map<string, Stage>> {
  const ids = hits.filter(({ table }) => table === 'Revision').map(({ key }) => key[0] ?? '')
  const rows = await tx.revision.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, version: true, state: true },
  })
  return new Map(rows.map(({ id, ...stage }) => [id, stage]))
}

const parts: Record<string, RecordPart> = {
  'Revision.message': 'message',
  'Revision.decision': 'message',
  'RevisionStep.message': 'step',
  'Clearance.clearedBy': 'clearance',
  'Clearance.evidence': 'clearance',
  'PreviewLink.reader': 'preview',
  'Withdrawal.message': 'withdrawal',
  'SlugAlias.slug': 'address',
}

/** The places in a record's revisions and what belongs to them, each once. What is made of them is only counted. */
function placesOf(hits: readonly Hit[], revisions: ReadonlyMap<string, Stage>): FoundPlace[] {
  const places = new Map<string, FoundPlace>()
  for (const { table, column, key, kept, places: stands } of hits) {
    const part = parts[`${table}.${column}`]
    if (kept !== 'content' && !part) continue
    const stage = table === 'Revision' ? revisions.get(key[0] ?? '') : undefined
    for (const { path, ...around } of stands) {
      const steps = path.split('/').filter((step) => !/^\d+$/.test(step))
      const language = locales.find((locale) => locale === steps.at(-1))
      const field = steps.slice(0, language ? -1 : undefined).join('/')
      const same = JSON.stringify([part ?? field, around])
      const at = part ? { part } : { field, languages: [] }
      const place = places.get(same) ?? { at, ...around, versions: [], drafts: [] }
      if (language && 'languages' in place.at) place.at.languages = inOrder([...place.at.languages, language])
      if (stage?.version && !place.versions.includes(stage.version)) place.versions.push(stage.version)
      else if (stage && !stage.version && !place.drafts.includes(stage.state)) place.drafts.push(stage.state)
      places.set(same, place)
    }
  }
  for (const { versions } of places.values()) versions.sort((a, b) => a - b)
  return [...places.values()]
}

const inOrder = (languages: readonly Locale[]) => locales.filter((locale) => languages.includes(locale))

async function peopleIn(tx: Transaction, actor: Actor, hits: readonly Hit[]): Promise<FoundPerson[]> {
  const ids = hits.filter(({ kept }) => kept === 'person').map(personOf)
  const rows = await tx.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) }, status: { not: 'system' } },
    select: { id: true, name: true, email: true, status: true },
    orderBy: { name: 'asc' },
  })
  return rows.map((row) => ({ ...row, own: row.id === actor.userId }))
}

function elsewhereIn(hits: readonly Hit[]): Preview['elsewhere'] {
  const others = hits.filter((hit) => !recordOf(hit) && !fileOf(hit) && hit.kept !== 'person')
  const grouped = Map.groupBy(others, ({ table, column }) => `${table}.${column}`)
  return [...grouped].map(([where, all]) => ({ where, count: all.length, removable: all[0]?.kept === 'words' }))
}
