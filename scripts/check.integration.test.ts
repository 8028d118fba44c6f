import { expect, inject, it } from 'vitest'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { command } from '../e2e/fixtures/command.ts'
import { emptyDatabase } from '../e2e/fixtures/database.ts'
import { meetingContent, published } from '../e2e/fixtures/records.ts'

it('says that all is well, and then each thing that is not', async () => {
  const actor = await database().$transaction(importActor)
  const { recordId } = await published(actor, 'meeting', meetingContent())
  expect(await command('check')).toEqual({
    code: 0,
    lines: ['Nothing contradicts itself in 1 records and the audit trail'],
  })
  await database().searchEntry.deleteMany({ where: { recordId, locale: { in: ['es', 'en'] } } })
  await database().meeting.update({ where: { recordId }, data: { start: '1999' } })
  expect(await command('check')).toEqual({
    code: 1,
    lines: [
      `meeting ${recordId}: its rows are not its published revision`,
      `meeting ${recordId}: has 1 search entries`,
      '2 found in 1 records and the audit trail',
    ],
  })
}, 60_000)

it('says in one line that a database has no tables, as the walk of the trail does', async () => {
  const empty = await emptyDatabase(inject('server'))
  for (const name of ['check', 'audit-verify']) {
    expect(await command(name, [], { DATABASE_URL: empty.url }), name).toEqual({
      code: 2,
      lines: ['The database does not have the tables of this release: npm start brings it up to date.'],
    })
  }
  await empty.drop()
}, 60_000)

it('walks the trail', async () => {
  const { code, lines } = await command('audit-verify')
  expect(code).toBe(0)
  expect(lines).toEqual([
    expect.stringMatching(/^The audit trail is whole: \d+ entries, the last with hash [0-9a-f]{64}$/),
  ])
}, 60_000)
