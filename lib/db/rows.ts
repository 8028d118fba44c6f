import type { Transaction } from './client.ts'
import type { Prisma } from './generated/client.ts'

type RowsOf<M extends Prisma.ModelName> = Extract<
  Prisma.TypeMap['model'][M]['operations']['createMany']['args']['data'],
  readonly unknown[]
>

/** Rows to insert, by table; one that others refer to is named before those. */
export type Rows = { [M in Prisma.ModelName as Uncapitalize<M>]?: RowsOf<M> }

type Table = keyof Rows

/** Inserts rows, each table's at once, in the order in which the tables are named. */
export async function insertRows(tx: Transaction, rows: Rows): Promise<void> {
  for (const table of Object.keys(rows) as Table[]) {
    const data = rows[table] ?? []
    if (data.length > 0) await tableOf(tx, table).createMany({ data })
  }
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
  await tableOf(tx, table).deleteMany({ where: { recordId } })
}

/** What every table's part of the client does alike, whatever its rows are. */
function tableOf(tx: Transaction, table: Table) {
  return tx[table] as unknown as {
    createMany: (args: { data: unknown }) => Promise<unknown>
    deleteMany: (args: { where: { recordId: string } }) => Promise<unknown>
  }
}
