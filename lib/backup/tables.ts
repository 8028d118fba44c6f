import type pg from 'pg'

/**
 * What is not taken along: what lets someone in, and what counts tries. A session that was ended or a link that was used after the back-up
 * must not work again when it is restored; people sign in anew, and links are issued anew.
 */
export const leftOut: ReadonlySet<string> = new Set(['Session', 'OneTimeLink', 'PreviewLink', 'Attempt'])

/** A table as it is copied: its own columns, none that the database computes. */
export interface Table {
  name: string
  columns: string[]
}

const isTable = `relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations'`

interface Found extends OrderedTable {
  refersTo: string[]
}

/** A table with its primary key, in whose order its rows are written: the same rows always make the same archive. */
export interface OrderedTable extends Table {
  key: string[]
}

/**
 * The tables of a database but Prisma's own and those left out, each after those that it refers to, so that they can be filled in this
 * order. Throws where two refer to each other, or one to a table that is left out.
 */
export async function tablesOf(client: pg.ClientBase): Promise<OrderedTable[]> {
  const { rows } = await client.query<Found>(`
    select
      relname as name,
      array(
        select attname::text from pg_attribute
        where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
      ) as columns,
      array(
        select attname::text from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indrelid = t.oid and indisprimary order by array_position(indkey::int2[], attnum)
      ) as key,
      array(
        select distinct referred.relname::text from pg_constraint join pg_class referred on referred.oid = confrelid
        where conrelid = t.oid and contype = 'f' and confrelid <> conrelid
      ) as "refersTo"
    from pg_class t where ${isTable} order by relname`)
  const waiting = new Set(rows.filter(({ name }) => !leftOut.has(name)))
  const ordered = new Map<string, OrderedTable>()
  while (waiting.size > 0) {
    const ready = [...waiting].filter(({ refersTo }) => refersTo.every((name) => ordered.has(name)))
    if (ready.length === 0) {
      throw new Error(`No order to fill these tables in: ${[...waiting].map(({ name }) => name).join(', ')}`)
    }
    for (const table of ready) {
      waiting.delete(table)
      ordered.set(table.name, table)
    }
  }
  return [...ordered.values()]
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const list = (names: string[]) => names.map(quoted).join(', ')
const qualified = (name: string) => `public.${quoted(name)}`

/** The statement that gives a table's rows out. */
export function copyTableOut({ name, columns, key }: OrderedTable): string {
  const order = key.length > 0 ? `order by ${list(key)}` : ''
  return `copy (select ${list(columns)} from ${qualified(name)} ${order}) to stdout`
}

/** The statement that takes them in again. */
export const copyTableIn = ({ name, columns }: Table) => `copy ${qualified(name)} (${list(columns)}) from stdin`

/** The names of the tables that hold a row, of those left out too. */
export async function tablesInUse(client: pg.ClientBase): Promise<string[]> {
  const used: string[] = []
  for (const name of await tableNames(client)) {
    const { rows } = await client.query<{ used: boolean }>(`select exists (select from ${qualified(name)}) as used`)
    if (rows[0]?.used) used.push(name)
  }
  return used
}

/** Keeps everyone else off all tables until the transaction ends. */
export async function lockTables(client: pg.ClientBase): Promise<void> {
  const names = (await tableNames(client)).map(qualified)
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
}

async function tableNames(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where ${isTable} order by 1`,
  )
  return rows.map(({ name }) => name)
}
