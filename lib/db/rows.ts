import type { Transaction } from './client.ts'
import { Prisma } from './generated/client.ts'

type RowsOf<M extends Prisma.ModelName> = Extract<
  Prisma.TypeMap['model'][M]['operations']['createMany']['args']['data'],
  readonly unknown[]
>

/** Rows to insert, by table; one that others refer to is named before those. All rows of a table name the same columns. */
export type Rows = { [M in Prisma.ModelName as Uncapitalize<M>]?: RowsOf<M> }

type Table = keyof Rows

/**
 * Inserts rows, each table's in one statement, in the order in which the tables are named. They go to Postgres as one JSON text: with a
 * parameter for each value, as `createMany` sends them, ten thousand rows take five times as long.
 */
export async function insertRows(tx: Transaction, rows: Rows): Promise<void> {
  for (const table of Object.keys(rows) as Table[]) {
    const [first, ...others] = rows[table] ?? []
    if (!first) continue
    const into = nameOf(table)
    const columns = Prisma.join(Object.keys(first).map(quoted))
    const json = JSON.stringify([first, ...others])
    await tx.$executeRaw`
      insert into ${into} (${columns}) select ${columns} from jsonb_populate_recordset(null::${into}, ${json}::jsonb)`
  }
}

/** Whether rows could not be inserted because there is one already with something that no two may have. */
export function isOfTwice(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { kind?: string } } }
  return driverAdapterError?.cause?.kind === 'UniqueConstraintViolation'
}

/** Several insertions as one. */
export function together(all: readonly Rows[]): Rows {
  const whole: Partial<Record<Table, unknown[]>> = {}
  for (const rows of all) {
    for (const table of Object.keys(rows) as Table[]) {
      const gathered = whole[table] ?? []
      gathered.push(...(rows[table] ?? []))
      whole[table] = gathered
    }
  }
  return whole as Rows
}

/** Removes what has a record's id from a table, and what hangs on it. */
export async function removeRows(tx: Transaction, table: Table, recordId: string): Promise<void> {
  await tx.$executeRaw`delete from ${nameOf(table)} where "recordId" = ${recordId}::uuid`
}

/** Names are of the schema, never of anyone's input. */
const quoted = (name: string) => Prisma.raw(`"${name}"`)
const nameOf = (table: Table) => quoted(table.charAt(0).toUpperCase() + table.slice(1))
