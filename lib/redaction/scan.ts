import 'server-only'
import { sha256 } from '#lib/content/hash.ts'
import type { Transaction } from '#lib/db/client.ts'
import { type TableOfWords, tablesOfWords } from './catalogue.ts'
import { type Belongs, declaredTables, type Kept } from './columns.ts'
import { isCode } from './content.ts'
import type { Wanted } from './words.ts'

/** Where words stand in a value: by which way within JSON, and what stands around them. */
export interface Place {
  path: string
  before: string
  words: string
  after: string
}

/** A value of the database that holds the words. */
export interface Hit {
  table: string
  /** The row, by its primary key in text. */
  key: string[]
  column: string
  /** Null for a column that nobody has declared. */
  kept: Kept | null
  belongs: Belongs
  /** The record, person or file that the row is of; null where it is of none. */
  ofId: string | null
  /** Of the value, so that a change of it is noticed. */
  digest: string
  /** The first of its places. */
  places: Place[]
}

/** How far a search is. */
export type Progress = (done: number, of: number) => void

export interface Searched {
  tables: number
  columns: number
  rows: number
}

const batch = 500
const mostPlaces = 5
const around = 60

/**
 * Searches every column of every table that can hold words, as the catalogue of the database has them, and hands over each value that holds
 * the wanted ones. Reads by a cursor, in the caller's transaction, and holds one batch of rows at a time.
 */
export async function searchTables(
  tx: Transaction,
  wanted: Wanted,
  onHit: (hit: Hit) => void,
  progress: Progress = () => {},
): Promise<Searched> {
  const tables = await tablesOfWords(tx)
  const total = await rowsIn(tx, tables)
  const searched = { tables: tables.length, columns: 0, rows: 0 }
  for (const table of tables) {
    searched.columns += table.columns.length
    await tx.$executeRawUnsafe(`declare words no scroll cursor for ${selection(table)}`)
    for (let full = true; full; ) {
      const rows = await tx.$queryRawUnsafe<Row[]>(`fetch ${batch} from words`)
      full = rows.length === batch
      searched.rows += rows.length
      for (const row of rows) for (const hit of hitsIn(table, row, wanted)) onHit(hit)
      progress(Math.min(searched.rows, total), total)
    }
    await tx.$executeRawUnsafe('close words')
  }
  return searched
}

/** A row, each column in text: `k0`… its key, `v0`… its values. A list of them would have to be taken apart again, letter by letter. */
type Row = Record<string, string | null>

function* hitsIn(table: TableOfWords, row: Row, wanted: Wanted): Generator<Hit> {
  for (const [index, { name: column, json }] of table.columns.entries()) {
    const value = row[`v${index}`]
    if (!value || !wanted.mayBeIn(value)) continue
    const key = table.key.map((_, at) => row[`k${at}`] ?? '')
    const declared = declaredTables[table.name]
    const kept = declared?.columns[column] ?? null
    const isJson = json || kept === 'content' || (table.name === 'AuditEntry' && column === 'detail')
    const places = placesIn(value, isJson, wanted)
    if (places.length === 0) continue
    const belongs = declared?.belongs ?? null
    yield { table: table.name, key, column, kept, belongs, ofId: row.of ?? null, digest: sha256(value), places }
  }
}

/** The first places of the words in a value. */
function placesIn(value: string, isJson: boolean, wanted: Wanted): Place[] {
  const places: Place[] = []
  for (const [path, text] of isJson ? textsIn(value) : [['', value] as const]) {
    if (isCode(text)) continue
    for (const { start, end } of wanted.passagesOf(text)) {
      places.push({
        path,
        before: text.slice(Math.max(0, start - around), start).toWellFormed(),
        words: text.slice(start, end),
        after: text.slice(end, end + around).toWellFormed(),
      })
      if (places.length === mostPlaces) return places
    }
  }
  return places
}

/** Every text in a JSON value, names of members included, with the way to it: `title/es`, `sources/0/wording`. What is no JSON is one text. */
function textsIn(json: string): [path: string, text: string][] {
  const texts: [string, string][] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string' || typeof value === 'number') texts.push([path, String(value)])
    else if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) walk(each, `${path}/${index}`)
    } else if (value && typeof value === 'object') {
      for (const [name, each] of Object.entries(value)) {
        texts.push([path, name])
        walk(each, path ? `${path}/${name}` : name)
      }
    }
  }
  try {
    walk(JSON.parse(json), '')
  } catch {
    texts.push(['', json])
  }
  return texts
}

/** Whether any text in a JSON value holds the words. */
export function isInJson(json: string, wanted: Wanted): boolean {
  return wanted.mayBeIn(json) && textsIn(json).some(([, text]) => !isCode(text) && wanted.isIn(text))
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Names come from the catalogue, and nothing that a person sent is part of the statement. */
function selection({ name, key, columns }: TableOfWords): string {
  const texts = (names: string[], as: string) => names.map((each, index) => `t.${quoted(each)}::text as ${as}${index}`)
  const ofWhat: Record<NonNullable<Belongs>, string> = {
    recordId: 't."recordId"::text',
    userId: 't."userId"::text',
    ownId: 't."id"::text',
    revisionId: '(select r."recordId"::text from "Revision" r where r."id" = t."revisionId")',
  }
  const belongs = declaredTables[name]?.belongs
  const values = columns.map((column) => column.name)
  const selected = [...texts(key, 'k'), `${belongs ? ofWhat[belongs] : 'null'} as "of"`, ...texts(values, 'v')]
  return `select ${selected.join(', ')} from ${quoted(name)} t`
}

async function rowsIn(tx: Transaction, tables: readonly TableOfWords[]): Promise<number> {
  const counts = tables.map(({ name }) => `(select count(*) from ${quoted(name)})`).join(' + ')
  const [row] = await tx.$queryRawUnsafe<{ total: number }[]>(`select (${counts})::int as total`)
  return row?.total ?? 0
}
