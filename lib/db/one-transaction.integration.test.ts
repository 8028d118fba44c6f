import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { database } from './client.ts'
import { inOneTransaction, type OneTransaction } from './one-transaction.ts'

const url = () => process.env.DATABASE_URL ?? ''

/** Adds a refusal by each of the two ways, which both see, and nobody else. */
async function both({ prisma, pool }: OneTransaction, actor: string) {
  const hour = new Date()
  await prisma.refusal.create({ data: { actor, act: 'one', hour, count: 1, objectId: '', lastAt: hour } })
  await pool.query(
    `insert into "Refusal" (actor, act, hour, count, "objectId", "lastAt") values ($1, 'other', now(), 1, '', now())`,
    [actor],
  )
  const where = { actor }
  expect(await Promise.all([1, 2, 3].map(() => prisma.refusal.count({ where })))).toEqual([2, 2, 2])
  expect(await database().refusal.count({ where })).toBe(0)
}

it('commits what Prisma and SQL did, together', async () => {
  const actor = randomUUID()
  expect(await inOneTransaction(url(), 'begin', async (through) => both(through, actor).then(() => 'done'))).toBe(
    'done',
  )
  expect(await database().refusal.count({ where: { actor } })).toBe(2)
})

it('leaves nothing where the work throws', async () => {
  const actor = randomUUID()
  const failing = inOneTransaction(url(), 'begin', async (through) => {
    await both(through, actor)
    throw new Error('the work failed')
  })
  await expect(failing).rejects.toThrow('the work failed')
  expect(await database().refusal.count({ where: { actor } })).toBe(0)
})

it('does not pass for done where a statement failed or the connection broke, though the work goes on', async () => {
  for (const mishap of ['select 1 / 0', 'select pg_terminate_backend(pg_backend_pid())']) {
    const actor = randomUUID()
    const failing = inOneTransaction(url(), 'begin', async (through) => {
      await both(through, actor)
      await through.pool.query(mishap).catch(() => {})
    })
    await expect(failing, mishap).rejects.toThrow()
    expect(await database().refusal.count({ where: { actor } })).toBe(0)
  }
})
