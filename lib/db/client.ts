import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { noting } from './outage.ts'

/** What runs inside a transaction is given this, and never the client itself. */
export type Transaction = Prisma.TransactionClient

/**
 * A pool that answers rather than queues: a request that gets no connection within two seconds fails as `unavailable`,
 * and no statement holds one for longer than fifteen.
 */
function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set: start with `npm start`, which sets it.')
  const adapter = new PrismaPg({
    connectionString,
    max: 16,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'secretariat',
  })
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 15_000 } }).$extends({
    query: { $allOperations: ({ args, query }) => query(args).catch(noting) },
  })
  const begin = client.$transaction.bind(client) as PrismaClient['$transaction']
  const $transaction = (...call: Parameters<typeof begin>) => begin(...call).catch(noting)
  // Extended by nothing that shows: it is asked as any client is.
  return Object.assign(client, { $transaction }) as unknown as PrismaClient
}

// Dev mode loads this module anew at each change; the pool must not multiply with it.
const kept = globalThis as { secretariatDatabase?: PrismaClient }

/** The application's own connection to Postgres, made at first use so that a build needs no database. */
export function database(): PrismaClient {
  kept.secretariatDatabase ??= connect()
  return kept.secretariatDatabase
}
