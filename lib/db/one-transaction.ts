import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

/** One transaction, for Prisma and for SQL of one's own. Neither may begin or end one itself. */
export interface OneTransaction {
  prisma: PrismaClient
  /** Its only connection, lent in turns. */
  pool: pg.Pool
}

/**
 * Runs work in one transaction, begun with `begin` on a connection of its own, however long it takes: what Prisma's own transactions
 * cannot do, which know no COPY and end by a clock. All of it commits when the work resolves, and nothing where it throws.
 */
export async function inOneTransaction<T>(
  url: string,
  begin: string,
  work: (transaction: OneTransaction) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, application_name: 'secretariat' })
  // A connection that breaks is missed by whoever asks next.
  pool.on('error', () => {})
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  try {
    await pool.query(begin)
    const connection = await connectionOf(pool)
    const result = await work({ prisma, pool })
    if ((await connectionOf(pool)) !== connection) throw new Error('The connection to the database broke')
    const { command } = await pool.query('commit')
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back')
    return result
  } finally {
    await prisma.$disconnect()
    // Ends the connection, and with it what was not committed.
    await pool.end()
  }
}

/** The pool takes a new connection where the one before broke, which then knows nothing of the transaction. */
async function connectionOf(pool: pg.Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid
}
