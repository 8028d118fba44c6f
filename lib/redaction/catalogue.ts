import 'server-only'
import type { Transaction } from '#lib/db/client.ts'

/** A table of the database, and which of its columns can hold words: text of any kind, JSON, and lists of either. */
export interface TableOfWords {
  name: string
  /** Its primary key, in order. */
  key: string[]
  /** Such columns, in order, and whether what they hold is JSON. */
  columns: { name: string; json: boolean }[]
}

/** Every such table, asked of the database itself, so that none can be forgotten; Prisma's own list of migrations is no record. */
export async function tablesOfWords(tx: Transaction): Promise<TableOfWords[]> {
  const rows = await tx.$queryRaw<{ table: string; key: string[]; name: string; json: boolean }[]>`
    select
      relname::text as "table",
      array(
        select k.attname::text from pg_index join pg_attribute k on k.attrelid = indrelid and k.attnum = any(indkey)
        where indrelid = c.oid and indisprimary order by array_position(indkey::int2[], k.attnum)
      ) as key,
      a.attname::text as name,
      coalesce(e.typname, t.typname) in ('json', 'jsonb') as json
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') and relname <> '_prisma_migrations'
      and (coalesce(e.typcategory, t.typcategory) = 'S'
        or coalesce(e.typname, t.typname) in ('json', 'jsonb', 'xml', 'tsvector', 'bytea', 'hstore'))
    order by relname, a.attnum`
  const tables = Map.groupBy(rows, ({ table }) => table)
  return [...tables].map(([name, columns]) => ({
    name,
    key: columns[0]?.key ?? [],
    columns: columns.map(({ name, json }) => ({ name, json })),
  }))
}
