import { PrismaPg } from '@prisma/adapter-pg'
import type { PoolConfig } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { database } from './client.ts'
import { Prisma, PrismaClient } from './generated/client.ts'
import { meansUnavailable } from './unavailable.ts'

const opened: PrismaClient[] = []
afterAll(() => Promise.all(opened.map((client) => client.$disconnect())))

/** A client of its own, so that what is done to it is done to nobody else. */
function client(pool: PoolConfig, maxWait = 2_000): PrismaClient {
  const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, ...pool })
  const made = new PrismaClient({ adapter, transactionOptions: { maxWait } })
  opened.push(made)
  return made
}

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  )

/** The tests' own address, with a part of it put elsewhere. */
function elsewhere(part: 'port' | 'pathname', value: string): string {
  const url = new URL(process.env.DATABASE_URL ?? '')
  url[part] = value
  return url.href
}

describe('the database is unavailable', () => {
  it('where no server listens', async () => {
    const nowhere = client({ connectionString: elsewhere('port', '1') })
    expect(meansUnavailable(await thrownBy(nowhere.user.count()))).toBe(true)
    expect(meansUnavailable(await thrownBy(nowhere.$queryRaw`SELECT 1`))).toBe(true)
    expect(meansUnavailable(await thrownBy(nowhere.$transaction((tx) => tx.user.count())))).toBe(true)
  })

  it('where the server has no such database, as while it is being restored', async () => {
    const gone = client({ connectionString: elsewhere('pathname', '/there_is_no_such_database') })
    expect(meansUnavailable(await thrownBy(gone.user.count()))).toBe(true)
  })

  it('where every connection is taken', async () => {
    const small = client({ max: 1, connectionTimeoutMillis: 1_000 }, 1_000)
    const [taken, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const holding = small.$transaction(
      async (tx) => {
        await tx.user.count()
        taken.resolve()
        await released.promise
      },
      { maxWait: 20_000, timeout: 20_000 },
    )
    await Promise.race([taken.promise, holding])
    expect(meansUnavailable(await thrownBy(small.user.count()))).toBe(true)
    expect(meansUnavailable(await thrownBy(small.$transaction((tx) => tx.user.count())))).toBe(true)
    released.resolve()
    await holding
  })

  it('where the connection is cut in the middle, inside a transaction or not', async () => {
    const cut = client({ max: 1 })
    const own = cut.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`
    expect(meansUnavailable(await thrownBy(own))).toBe(true)
    const within = cut.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      await database().$queryRaw`SELECT pg_terminate_backend(${row?.pid}::int)`
      await tx.user.count()
    })
    expect(meansUnavailable(await thrownBy(within))).toBe(true)
    expect(await cut.user.count()).toBeGreaterThanOrEqual(0)
  })

  it('where a statement or a lock takes too long', async () => {
    const hasty = client({ statement_timeout: 20 })
    expect(meansUnavailable(await thrownBy(hasty.$queryRaw`SELECT pg_sleep(1)::text`))).toBe(true)
  })
})

describe('the database is not at fault', () => {
  it('where a constraint or the statement itself is', async () => {
    const user = {
      id: crypto.randomUUID(),
      email: `${crypto.randomUUID()}@example.org`,
      name: '',
      role: 'viewer',
    } as const
    await database().user.create({ data: user })
    expect(meansUnavailable(await thrownBy(database().user.create({ data: user })))).toBe(false)
    expect(meansUnavailable(await thrownBy(database().$queryRaw(Prisma.raw('SELECT nonsense'))))).toBe(false)
    expect(
      meansUnavailable(await thrownBy(database().user.findUniqueOrThrow({ where: { id: crypto.randomUUID() } }))),
    ).toBe(false)
    expect(meansUnavailable(new TypeError('x is not a function'))).toBe(false)
    expect(meansUnavailable('a text')).toBe(false)
  })
})
