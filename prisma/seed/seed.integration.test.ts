import { expect, it } from 'vitest'
import { database } from '#lib/db/client.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { contradictions } from '#lib/revision/check.ts'
import { quitoProcess, quitoProposals } from './quito/record.ts'
import { seed } from './seed.ts'

it('loads the whole record into an empty database, once, whoever else loads it at the same time', async () => {
  const outcomes = await Promise.all([seed(), seed()])
  const loaded = { published: quitoProcess.length, proposed: quitoProposals.length }
  expect(outcomes.toSorted((a, b) => b.published - a.published)).toEqual([loaded, { published: 0, proposed: 0 }])
  expect(await seed()).toEqual({ published: 0, proposed: 0 })
  for (const type of allRecordTypes) {
    expect(await database().record.count({ where: { type, lifecycle: 'published' } })).toBe(
      quitoProcess.filter((record) => record.type === type).length,
    )
  }
  expect(await contradictions(database())).toEqual([])
}, 120_000)
