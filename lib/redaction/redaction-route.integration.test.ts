import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { inSpanish, meetingContent, published } from '../../e2e/fixtures/records.ts'
import type { Preview } from './preview.ts'

const asking = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('#lib/auth/session.ts', () => ({ currentActor: async () => asking.actor }))

const { answerRedaction } = await import('./redaction-route.ts')

let administrator: Actor
beforeAll(async () => {
  administrator = await signedIn('administrator')
})

async function send(actor: Actor | null, body: unknown) {
  asking.actor = actor
  const init = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
  const answer = await answerRedaction(new Request('http://localhost:3000/api/redaction', init))
  const lines = (await answer.text()).trim().split('\n')
  return {
    status: answer.status,
    told: lines.slice(0, -1).map((line) => JSON.parse(line)),
    last: JSON.parse(lines.at(-1) ?? ''),
  }
}

const nothing = { records: [], people: [], files: [] }
const act = (changes: object = {}) => ({
  ...{ do: 'redact', spellings: ['Nadie Ninguno'], seen: '0'.repeat(64), leave: nothing, files: [] },
  ...{ reason: 'Lo pide la ley.', confirmation: 'nadie ninguno', ...changes },
})

const writes = () =>
  Promise.all([database().auditEntry.count(), database().redaction.count(), database().revision.count()])

describe('the route of redactions', () => {
  it.each(['search', 'redact'] as const)('lets nobody but administrators %s', async (what) => {
    const body = what === 'search' ? { do: 'search', spellings: ['Nadie Ninguno'] } : act()
    const before = await writes()
    expect(await send(null, body)).toMatchObject({ status: 401, last: { ok: false, code: 'unauthenticated' } })
    for (const role of ['editor', 'viewer', 'focalPoint'] as const) {
      const actor = await signedIn(role)
      expect(await send(actor, body)).toMatchObject({ status: 403, last: { ok: false, code: 'forbidden' } })
      const counted = await database().refusal.findFirst({ where: { actor: actor.userId, act: 'redact' } })
      expect(counted?.count).toBe(1)
    }
    expect(await writes()).toEqual(before)
  })

  it.each([
    ['no JSON', 'spellings=Ana'],
    ['nothing', {}],
    ['another act', { do: 'delete', spellings: ['Nadie Ninguno'] }],
    ['an unknown field', { do: 'search', spellings: ['Nadie Ninguno'], role: 'administrator' }],
    ['an operator', { do: 'search', spellings: { contains: '' } }],
    ['words that are too short', { do: 'search', spellings: ['Ana'] }],
    ['a pattern', { do: 'search', spellings: ['%%%%'] }],
    ['no words', { do: 'search', spellings: [] }],
    ['the word that stands for what is gone', { do: 'search', spellings: ['Suprimido'] }],
    ['ids that are none', act({ leave: { ...nothing, records: ['x'] } })],
    ['no reason', act({ reason: ' ' })],
  ])('refuses %s', async (_, body) => {
    const before = await writes()
    expect(await send(administrator, body)).toMatchObject({ status: 422, told: [], last: { code: 'invalid' } })
    expect(await writes()).toEqual(before)
  })

  it('tells how far it is, and then what came of it', async () => {
    const name = `Amalia Quispe${randomUUID().replace(/[^a-f]/g, '')}x`
    const { recordId } = await published(administrator, 'meeting', meetingContent({ title: inSpanish(name) }))
    const found = await send(administrator, { do: 'search', spellings: [name] })
    expect(new Set(found.told.map(({ step }) => step))).toEqual(new Set(['files', 'tables']))
    const { seen, records } = found.last.result.data as Preview
    expect(records.map(({ id }) => id)).toEqual([recordId])

    const unconfirmed = await send(administrator, act({ spellings: [name], seen, confirmation: 'otra cosa' }))
    expect(unconfirmed.last.result).toMatchObject({ ok: false, fields: { confirmation: ['redactionConfirm'] } })
    const stale = await send(administrator, act({ spellings: [name], confirmation: name }))
    expect(stale.last.result).toMatchObject({ ok: false, code: 'stale' })

    const done = await send(administrator, act({ spellings: [name], seen, confirmation: name.toUpperCase() }))
    expect(done.last.result).toMatchObject({ ok: true, data: { counts: { found: 0, left: 0 }, remains: [] } })
    expect(done.told.map(({ step }) => step)).toContain('check')
  })
})
