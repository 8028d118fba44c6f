import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { database } from '#lib/db/client.ts'
import { appendAudit } from './trail.ts'
import { verifyTrail } from './verify.ts'

const entry = (objectId: string) => ({
  actorId: randomUUID(),
  act: 'test.append',
  objectType: 'test',
  objectId,
  detail: { n: 1 },
})
const append = (objectId = randomUUID()) => database().$transaction((tx) => appendAudit(tx, entry(objectId)))

describe('the audit trail', () => {
  it('is one chain without holes, however many write at once', async () => {
    // As many at once as there are connections, so that none is turned away.
    for (let round = 0; round < 3; round++) await Promise.all(Array.from({ length: 15 }, () => append()))
    const verdict = await verifyTrail(database())
    expect(verdict).toMatchObject({ whole: true })
    expect(verdict.whole && verdict.entries).toBeGreaterThanOrEqual(45)
  })

  it('holds no entry of a transaction that failed', async () => {
    const objectId = randomUUID()
    const failing = database().$transaction(async (tx) => {
      await appendAudit(tx, entry(objectId))
      throw new Error('the change itself failed')
    })
    await expect(failing).rejects.toThrow('the change itself failed')
    expect(await database().auditEntry.count({ where: { objectId } })).toBe(0)
  })

  it.each([
    ['changed', `update "AuditEntry" set "act" = 'other'`],
    ['deleted', `delete from "AuditEntry"`],
    ['emptied', `truncate "AuditEntry"`],
  ])('cannot be %s by the application', async (_, statement) => {
    await append()
    await expect(database().$executeRawUnsafe(statement)).rejects.toThrow(/42501|permission denied|refused/)
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('cannot have its publications rewritten either', async () => {
    await expect(database().$executeRawUnsafe(`delete from "Publication"`)).rejects.toThrow(
      /42501|permission denied|refused/,
    )
  })

  it.each([
    ['changed', `update "AuditEntry" set "act" = 'other' where "number" = 2`, { number: 2, reason: 'changed' }],
    ['missing', `delete from "AuditEntry" where "number" = 2`, { number: 2, reason: 'missing' }],
    [
      'unchained',
      `update "AuditEntry" set "previousHash" = repeat('f', 64) where "number" = 2`,
      { number: 2, reason: 'unchained' },
    ],
  ])('names the first entry that is %s, where somebody got past the triggers', async (_, statement, expected) => {
    for (let n = 0; n < 3; n++) await append()
    await tampered(statement, async (verdict) => expect(verdict).toEqual({ whole: false, ...expected }))
  })
})

/** Runs a statement as an owner who switched the triggers off would, looks at the trail, and undoes it all. */
async function tampered(statement: string, look: (verdict: Awaited<ReturnType<typeof verifyTrail>>) => Promise<void>) {
  const { default: pg } = await import('pg')
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await owner.connect()
  try {
    await owner.query('begin')
    await owner.query('alter table "AuditEntry" disable trigger all')
    await owner.query(statement)
    await owner.query('alter table "AuditEntry" enable always trigger "AuditEntry_rows_stay"')
    const { rows } = await owner.query('select * from "AuditEntry" order by "number"')
    await look(
      await verifyTrail({ auditEntry: { findMany: pagesOf(rows) } } as unknown as Parameters<typeof verifyTrail>[0]),
    )
  } finally {
    await owner.query('rollback')
    await owner.end()
  }
}

/** Answers verifyTrail's keyset pages from rows that only this transaction sees. */
function pagesOf(rows: { number: number }[]) {
  return async ({ where, take }: { where: { number: { gt: number } }; take: number }) =>
    rows.filter(({ number }) => number > where.number.gt).slice(0, take)
}
