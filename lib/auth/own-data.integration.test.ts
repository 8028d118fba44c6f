import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { moveRevision } from '#lib/revision/moves.ts'
import { publishRevisions } from '#lib/revision/publish.ts'
import { personOf, sessionOf, signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, publishedState, submitted } from '../../e2e/fixtures/records.ts'
import { changeAccess, handOutLink } from './manage-people.ts'
import { ownData } from './own-data.ts'
import { fingerprintOf } from './people.ts'
import { recordRefusal } from './refusals.ts'
import { actorOfSession } from './sessions.ts'

const asking = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('#lib/auth/session.ts', () => ({ requireStaff: async () => asking.actor }))
const { answerDownload } = await import('#lib/download.ts')

/** The file as whoever takes it reads it. */
async function taken(actor: Actor) {
  asking.actor = actor
  const answer = await answerDownload(ownData)
  const text = await answer.text()
  return { answer, text, data: JSON.parse(text) }
}

const secret = 'Palabras que son de otra persona'
let chief: Actor
let editor: Actor
let focalPoint: Actor
let colleague: Actor
let peru: string
let returned: string
let uploaded: string

beforeAll(async () => {
  chief = await signedIn('administrator', { name: 'Zoe Chief' })
  editor = await signedIn('editor', { name: 'Elena Ruiz' })
  peru = (await publishedState(editor, 'PE')).recordId
  const { id } = await personOf('viewer', { name: 'Pablo Quispe' })
  const mandate = { id: randomUUID(), partyId: peru, from: '2024-01-01', to: null }
  const access = { userId: id, role: 'focalPoint' as const, mandates: [mandate] }
  await changeAccess(chief, { ...access, seen: fingerprintOf('viewer', []) })
  focalPoint = (await actorOfSession((await sessionOf(id)).sid)) as Actor
  colleague = await signedIn('focalPoint', { name: 'Rosa Flores', parties: [peru] })
  const content = (title: string) => meetingContent({ title: inSpanish(title), hosts: [party(peru)] })

  const sentBack = await submitted(focalPoint, 'meeting', content('Reunión devuelta'))
  await moveRevision(editor, 'sendBack', { ...sentBack, message: 'Falta la ciudad.' })
  returned = sentBack.revisionId
  const published = await submitted(focalPoint, 'meeting', content('Reunión publicada'))
  await publishRevisions(editor, [{ revisionId: published.revisionId, counter: published.counter }])
  // A colleague's change of the same meeting, and one that is the focal point's own and goes on.
  const theirs = await drafted(colleague, 'meeting', content(secret), { recordId: published.recordId, version: 1 })
  await moveRevision(colleague, 'submit', { ...theirs, message: secret })
  await moveRevision(editor, 'reject', { ...theirs, message: secret })
  for (let n = 0; n < 25; n++) await drafted(focalPoint, 'meeting', content(`Borrador ${n}`))

  uploaded = randomUUID()
  const file = { id: uploaded, sha256: 'a'.repeat(64), bytes: 1234, name: 'acta.pdf' }
  await database().fileObject.create({ data: { ...file, uploadedById: focalPoint.userId } })
  await database().fileObject.create({
    data: { ...file, id: randomUUID(), name: `${secret}.pdf`, uploadedById: colleague.userId },
  })
  await recordRefusal(focalPoint.userId, 'publish', published.recordId)
  await recordRefusal(colleague.userId, 'withdraw', published.recordId)
  await handOutLink(chief, focalPoint.userId)
})

describe('a copy of one’s own data', () => {
  it('is a file that nothing between us and them keeps', async () => {
    const { answer, data } = await taken(focalPoint)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="own-data-\d{4}-\d\d-\d\d\.json"$/)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(data).toMatchObject({
      schemaVersion: 1,
      person: { name: 'Pablo Quispe', email: focalPoint.email, role: 'focalPoint', hasPassword: true },
      mandates: [{ party: { id: peru, name: { es: 'Perú', en: 'Peru' } }, from: '2024-01-01', to: null }],
      sessions: [{ browser: 'A browser', address: '192.0.2.1', present: true }],
      links: [{ purpose: 'passwordReset', usedAt: null }],
    })
  })

  it('holds every revision that the person wrote with its content, and the reason they were given', async () => {
    const { revisions } = (await taken(focalPoint)).data
    expect(revisions).toHaveLength(27)
    expect(revisions[0]).toMatchObject({
      id: returned,
      record: { type: 'meeting', name: { es: 'Reunión devuelta' } },
      state: 'returned',
      reason: 'Falta la ciudad.',
      content: { title: { es: 'Reunión devuelta' }, start: '2024-03-20' },
    })
    expect(revisions[1]).toMatchObject({ state: 'published', version: 1 })
    const titles = revisions.slice(2).map(({ content }: { content: { title: { es: string } } }) => content.title.es)
    expect(titles).toEqual(Array.from({ length: 25 }, (_, n) => `Borrador ${n}`))
  })

  it('holds what they uploaded, what the trail says of them, and what was refused to them', async () => {
    const { files, trail, refusals } = (await taken(focalPoint)).data
    expect(files).toMatchObject([{ id: uploaded, name: 'acta.pdf', bytes: 1234 }])
    expect(trail.map(({ act, by }: { act: string; by: string }) => `${act} by ${by}`)).toEqual([
      'person.changeAccess by another',
      'revision.submit by self',
      'revision.sendBack by another',
      'revision.submit by self',
      'record.publish by another',
      'link.issue by another',
    ])
    expect(trail[0].detail).toMatchObject({ to: { role: 'focalPoint', mandates: [{ partyId: peru }] } })
    expect(refusals).toMatchObject([{ act: 'publish', count: 1 }])
  })

  it('holds nothing of anyone else, and no hash', async () => {
    const { text } = await taken(focalPoint)
    for (const other of [chief, editor, colleague]) {
      expect(text).not.toContain(other.userId)
      expect(text).not.toContain(other.name)
    }
    expect(text).not.toContain(secret)
    expect(text).not.toContain(focalPoint.sessionId)
    expect(text).not.toMatch(/argon2|tokenHash|contentHash/)
  })

  it('holds what an editor decided and why, and of those they decided about nothing', async () => {
    const { data, text } = await taken(editor)
    expect(
      data.decisions.map(({ state, reason }: { state: string; reason: string }) => [state, reason]).sort(),
    ).toEqual([
      ['published', ''],
      ['rejected', secret],
      ['returned', 'Falta la ciudad.'],
    ])
    expect(text).not.toContain(focalPoint.userId)
    expect(text).not.toContain('Reunión devuelta')
  })

  it('holds of an administrator’s acts on others that they were done, and not to whom', async () => {
    const { data, text } = await taken(chief)
    expect(data.trail).toMatchObject([
      { act: 'person.changeAccess', by: 'self', object: { type: 'user', id: null }, detail: {} },
      { act: 'link.issue', by: 'self', object: { type: 'user', id: null } },
    ])
    expect(text).not.toContain(focalPoint.userId)
    expect(text).not.toContain(peru)
  })

  it('is there for a viewer too, who has done nothing yet', async () => {
    const { data } = await taken(await signedIn('viewer'))
    expect(data).toMatchObject({ revisions: [], steps: [], decisions: [], files: [], trail: [], refusals: [] })
  })
})
