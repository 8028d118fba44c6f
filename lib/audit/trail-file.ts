import 'server-only'
import type { Actor } from '#lib/auth/actor.ts'
import { csvHead, csvRow } from '#lib/csv.ts'
import { today } from '#lib/date/format.ts'
import { database } from '#lib/db/client.ts'
import type { Download } from '#lib/download.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { named, readEntries, type TrailEntry, type TrailObject, type TrailScope, trailScope } from './entries.ts'
import { type AuditRow, hashOfEntry } from './trail.ts'
import type { TrailQuery } from './trail-query.ts'
import { verifyTrail } from './verify.ts'

// The trail to take along. docs/operating.md says what each column holds and how it is checked elsewhere.

interface Entry extends AuditRow {
  hash: string
}

type Column = (entry: Entry, shown: TrailEntry, of: { locale: Locale; chain: string }) => string | number | null

/** Called alike in every language, and with what is hashed exactly as it is hashed. */
const columns: Record<string, Column> = {
  number: ({ number }) => number,
  at: ({ at }) => at.toISOString(),
  actorId: ({ actorId }) => actorId,
  actor: (_, { actor }) => actor.name,
  act: ({ act }) => act,
  objectType: ({ objectType }) => objectType,
  objectId: ({ objectId }) => objectId,
  object: (_, { object }, { locale }) => nameOf(object, locale),
  version: (_, { version }) => version,
  detail: ({ detail }) => detail,
  previousHash: ({ previousHash }) => previousHash,
  hash: ({ hash }) => hash,
  chain: (_, __, { chain }) => chain,
}

/** Left out for whoever reads only what became of their own proposals: they see no more of an entry here than on its page. */
const inner: readonly string[] = ['actorId', 'detail', 'previousHash', 'hash', 'chain']

/** Entries that are held at once. */
const chunk = 500

/**
 * The entries that `query` asks for, of those that `actor` may read, oldest first as a table; null where they may read none. The whole
 * chain is checked before it begins. What that found stands in the file's name and, so that a spreadsheet has one table and nothing else,
 * in each row: `whole` before the first broken entry and `broken at n` from it on. What comes in meanwhile is left out.
 */
export async function trailFile(actor: Actor, query: TrailQuery): Promise<Download | null> {
  const scope = trailScope(actor)
  if (!scope) return null
  const newest = (await database().auditEntry.aggregate({ _max: { number: true } }))._max.number ?? 0
  const broken = scope === 'ownRevisions' ? null : await firstBroken()
  const parts = [
    'audit-trail',
    scopeInName[scope],
    query.act || query.person || query.object ? 'selection' : '',
    today(),
    scope === 'ownRevisions' ? '' : `chain-${broken === null ? `whole-to-${newest}` : `broken-at-${broken}`}`,
  ]
  return {
    name: `${parts.filter(Boolean).join('-')}.csv`,
    type: 'text/csv; charset=utf-8',
    pieces: table(actor, scope, query, { newest, broken }),
  }
}

const scopeInName: Record<TrailScope, string> = { everything: '', records: 'records', ownRevisions: 'own-proposals' }

async function firstBroken(): Promise<number | null> {
  const verdict = await verifyTrail(database())
  return verdict.whole ? null : verdict.number
}

async function* table(
  actor: Actor,
  scope: TrailScope,
  query: TrailQuery,
  { newest, broken }: { newest: number; broken: number | null },
): AsyncGenerator<string> {
  const { locale } = actor
  const shown = Object.entries(columns).filter(([name]) => scope !== 'ownRevisions' || !inner.includes(name))
  yield csvHead(shown.map(([name]) => name))
  let last = 0
  for (;;) {
    const entries = await database().$queryRaw<Entry[]>`
      SELECT * FROM "AuditEntry" entry
      WHERE "number" > ${last} AND "number" <= ${newest} AND ${readEntries(actor, scope, query)}
      ORDER BY "number" LIMIT ${chunk}`
    const names = await named(actor, entries)
    const rows = entries.map((entry, index) => {
      // What is written is what was checked, though somebody got past the triggers in between.
      if (hashOfEntry(entry) !== entry.hash) broken = Math.min(broken ?? entry.number, entry.number)
      const chain = broken === null || entry.number < broken ? 'whole' : `broken at ${broken}`
      return csvRow(shown.map(([, column]) => column(entry, names[index] as TrailEntry, { locale, chain })))
    })
    yield rows.join('')
    if (entries.length < chunk) return
    last = entries.at(-1)?.number ?? newest
  }
}

function nameOf(object: TrailObject, locale: Locale): string | null {
  if (object.is === 'person') return object.name
  return object.is === 'record' && object.label ? readIn(object.label, locale).text : null
}
