import { fork } from 'node:child_process'
import { expect, it } from 'vitest'
import { sha256 } from '#lib/content/hash.ts'
import { database } from '#lib/db/client.ts'
import { contradictions } from './check.ts'

const kills = process.env.FULL ? 200 : 8

it(`leaves nothing half done when it is killed in the middle of publishing, ${kills} times`, async () => {
  const told: string[] = []
  for (let n = 0; n < kills; n++) {
    const child = fork('e2e/fixtures/publish-for-ever.ts', { execArgv: ['--conditions=react-server'], silent: true })
    await new Promise<void>((resolve) => {
      child.on('message', (recordId) => {
        told.push(String(recordId))
        // At a moment that differs from kill to kill, somewhere within the publications that follow.
        setTimeout(() => child.kill('SIGKILL'), (n * 7) % 60)
      })
      child.on('exit', () => resolve())
    })
  }
  expect(told.length).toBeGreaterThanOrEqual(kills)
  expect(await contradictions(database())).toEqual([])
  // What was acknowledged before the kill is there after it.
  const kept = await database().record.count({ where: { id: { in: told }, version: { gte: 1 } } })
  expect(kept).toBe(told.length)
}, 300_000)

it('finds what contradicts itself', async () => {
  const meeting = await database().meeting.findFirstOrThrow({ select: { recordId: true } })
  await database().meeting.update({ where: { recordId: meeting.recordId }, data: { start: '1999' } })
  await database().searchEntry.deleteMany({ where: { recordId: meeting.recordId, locale: 'en' } })
  expect(await contradictions(database())).toEqual([
    `meeting ${meeting.recordId}: its rows are not its published revision`,
    `meeting ${meeting.recordId}: has 2 search entries`,
  ])
})

it('names a record whose content cannot be read, and goes on with the others', async () => {
  const [first, second] = await database().record.findMany({ where: { version: { gt: 0 } }, take: 2 })
  if (!first || !second) throw new Error('The kills left no two records')
  const before = await contradictions(database())
  const where = { recordId_version: { recordId: first.id, version: first.version } }
  const content = '{}'
  await database().revision.update({ where, data: { content, contentHash: sha256(content) } })
  await database().searchEntry.deleteMany({ where: { recordId: second.id } })
  const found = (await contradictions(database())).filter((line) => !before.includes(line))
  expect(found.find((line) => line.startsWith(`record ${first.id}: `))).toBeDefined()
  expect(found.find((line) => line.startsWith(`meeting ${second.id}: has `))).toBeDefined()
})
