import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Conflict, Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import { verifyTrail } from '#lib/audit/verify.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { publishedRowsOf } from '#lib/record/published-rows.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import {
  drafted,
  inSpanish,
  meetingContent,
  party,
  published,
  publishedState,
  submitted,
} from '../../e2e/fixtures/records.ts'
import { restoreVersion, withdrawRecord } from './decide.ts'
import { saveDraft } from './draft.ts'
import { historyOf } from './history.ts'
import { moveRevision } from './moves.ts'
import { publishRevisions } from './publish.ts'
import { read } from './stored.ts'

let editor: Actor
let other: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  other = await signedIn('editor')
})

const meetingRow = (recordId: string) => database().meeting.findUnique({ where: { recordId } })
const recordRow = (id: string) => database().record.findUniqueOrThrow({ where: { id } })
const auditOf = (objectId: string) =>
  database().auditEntry.findMany({ where: { objectId }, orderBy: { number: 'asc' } })

describe('a draft', () => {
  it('is in no public table, whatever its record’s age', async () => {
    const { recordId } = await drafted(editor, 'meeting', meetingContent())
    expect(await meetingRow(recordId)).toBeNull()
    expect(await database().searchEntry.count({ where: { recordId } })).toBe(0)
    expect(await database().slugAlias.count({ where: { recordId } })).toBe(0)
  })

  it('is answered alike when the same save is sent again, and refused from a second tab that did not see it', async () => {
    const { recordId, revisionId } = await drafted(editor, 'meeting', meetingContent())
    const save = { type: 'meeting' as const, recordId, revisionId, counter: 1, baseVersion: 0 }
    const first = await saveDraft(editor, { ...save, content: meetingContent({ title: inSpanish('Primera') }) })
    const again = await saveDraft(editor, { ...save, content: meetingContent({ title: inSpanish('Primera') }) })
    expect(again).toMatchObject({ counter: first.counter, savedAt: first.savedAt })
    await expect(
      saveDraft(editor, { ...save, content: meetingContent({ title: inSpanish('Segunda') }) }),
    ).rejects.toThrow(Stale)
  })

  it('is its author’s alone to write', async () => {
    const { recordId, revisionId, counter } = await drafted(editor, 'meeting', meetingContent())
    const save = { type: 'meeting' as const, recordId, revisionId, counter, baseVersion: 0, content: meetingContent() }
    await expect(saveDraft(other, save)).rejects.toThrow(Refused)
  })

  it('is one a person: a second beside it is refused', async () => {
    const { recordId } = await drafted(editor, 'meeting', meetingContent())
    await expect(drafted(editor, 'meeting', meetingContent(), { recordId, version: 0 })).rejects.toThrow(Stale)
  })
})

describe('publishing', () => {
  it('writes rows, search, slug, trail and number together, and the rows say what the revision says', async () => {
    const chile = await publishedState(editor, 'CL')
    const content = meetingContent({
      hosts: [party(chile.recordId)],
      city: inSpanish('Santiago'),
      staffNote: 'not for the public',
    })
    const { recordId, version, number, slug } = await published(editor, 'meeting', content)
    expect({ version, slug }).toEqual({ version: 1, slug: 'reunion-de-prueba' })
    expect(await publishedRowsOf('meeting').read(database(), recordId)).toEqual({ ...content, staffNote: '' })
    expect(JSON.stringify(await meetingRow(recordId))).not.toContain('not for the public')
    expect(await database().searchEntry.count({ where: { recordId } })).toBe(3)
    expect(await database().publication.findUnique({ where: { number } })).toMatchObject({ recordId, version })
    expect((await auditOf(recordId)).map(({ act }) => act)).toEqual(['record.publish'])
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('says what is missing by field, and changes nothing', async () => {
    const draft = await drafted(editor, 'meeting', meetingContent({ title: inSpanish(''), start: '2024-13' }))
    const attempt = publishRevisions(editor, [draft])
    await expect(attempt).rejects.toThrow(Invalid)
    await expect(attempt).rejects.toMatchObject({
      fields: { 'content.title': ['oneLanguage'], 'content.start': ['date'] },
    })
    expect(await recordRow(draft.recordId)).toMatchObject({ version: 0, lifecycle: 'neverPublished' })
    expect(await auditOf(draft.recordId)).toEqual([])
  })

  it('refuses a reference to a record of another type, and to none', async () => {
    const chile = await publishedState(editor, 'BO')
    for (const record of [chile.recordId, randomUUID()]) {
      const draft = await drafted(editor, 'meeting', meetingContent({ themes: [party(record)] }))
      await expect(publishRevisions(editor, [draft])).rejects.toMatchObject({
        fields: { 'content.themes.0.record': ['wrongType'] },
      })
    }
  })

  it('publishes several together or none of them', async () => {
    const good = await drafted(editor, 'meeting', meetingContent())
    const bad = await drafted(editor, 'meeting', meetingContent({ start: '' }))
    await expect(publishRevisions(editor, [good, bad])).rejects.toThrow(Invalid)
    expect(await meetingRow(good.recordId)).toBeNull()
    const fresh = await drafted(editor, 'thematicArea', themeContent('Eje conjunto'))
    const both = await publishRevisions(editor, [good, fresh])
    expect(both.map(({ version }) => version)).toEqual([1, 1])
  })

  it('refuses what was saved again after the person read it', async () => {
    const draft = await drafted(editor, 'meeting', meetingContent())
    await saveDraft(editor, { ...draft, type: 'meeting', baseVersion: 0, content: meetingContent({ start: '2025' }) })
    await expect(publishRevisions(editor, [draft])).rejects.toThrow(Stale)
  })

  it('leaves somebody’s unfinished draft to them, and decides on a submitted one', async () => {
    const draft = await drafted(editor, 'meeting', meetingContent())
    await expect(publishRevisions(other, [draft])).rejects.toThrow(Stale)
    await moveRevision(editor, 'submit', { ...draft, message: 'Lista' })
    await expect(publishRevisions(other, [draft])).resolves.toMatchObject([{ version: 1 }])
  })

  it('publishes one language and keeps the rest open', async () => {
    const first = await published(editor, 'meeting', meetingContent())
    const title = { es: 'Título nuevo', en: 'New title', pt: '' }
    const draft = await drafted(editor, 'meeting', meetingContent({ title, start: '2025' }), first)
    await publishRevisions(editor, [{ ...draft, languages: ['es'] }])
    expect(await meetingRow(first.recordId)).toMatchObject({
      title: { es: 'Título nuevo', en: '', pt: '' },
      start: '2024-03-20',
      version: 2,
    })
    const rest = await database().revision.findUniqueOrThrow({ where: { id: draft.revisionId } })
    expect(rest).toMatchObject({ state: 'draft', baseVersion: 2 })
    expect(read('meeting', rest)).toMatchObject({ title, start: '2025' })
  })
})

describe('two publications based on the same version', () => {
  it('both stand where they changed different fields', async () => {
    const first = await published(editor, 'meeting', meetingContent())
    const mine = await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Título de una') }), first)
    const theirs = await drafted(other, 'meeting', meetingContent({ start: '2024-04' }), first)
    await publishRevisions(other, [theirs])
    await publishRevisions(editor, [mine])
    expect(await meetingRow(first.recordId)).toMatchObject({
      version: 3,
      start: '2024-04',
      title: inSpanish('Título de una'),
    })
  })

  it('tell the second which fields differ, keep its draft, and publish what it then chooses', async () => {
    const first = await published(editor, 'meeting', meetingContent())
    const mine = await drafted(editor, 'meeting', meetingContent({ title: inSpanish('La mía'), status: 'held' }), first)
    await published(other, 'meeting', meetingContent({ title: inSpanish('La suya') }), first)
    const attempt = publishRevisions(editor, [mine])
    await expect(attempt).rejects.toThrow(Conflict)
    await expect(attempt).rejects.toMatchObject({
      currentVersion: 2,
      conflicts: [{ path: 'title/es', base: 'Reunión de prueba', theirs: 'La suya', mine: 'La mía' }],
    })
    const kept = await database().revision.findUniqueOrThrow({ where: { id: mine.revisionId } })
    expect(read('meeting', kept)).toMatchObject({ title: inSpanish('La mía') })
    await publishRevisions(editor, [{ ...mine, choices: { 'title/es': 'mine' }, chosenAgainst: 2 }])
    expect(await meetingRow(first.recordId)).toMatchObject({ version: 3, title: inSpanish('La mía'), status: 'held' })
  })

  it('do not take a choice made against a version that has gone by', async () => {
    const first = await published(editor, 'meeting', meetingContent())
    const mine = await drafted(editor, 'meeting', meetingContent({ title: inSpanish('La mía') }), first)
    await published(other, 'meeting', meetingContent({ title: inSpanish('La suya') }), first)
    await published(other, 'meeting', meetingContent({ title: inSpanish('Otra vez suya') }), {
      recordId: first.recordId,
      version: 2,
    })
    await expect(
      publishRevisions(editor, [{ ...mine, choices: { 'title/es': 'mine' }, chosenAgainst: 2 }]),
    ).rejects.toThrow(Stale)
  })

  it('are won by exactly one of fifty that change the same field at once, and none of the others is lost', async () => {
    const editors = await Promise.all(Array.from({ length: 50 }, () => signedIn('editor')))
    for (let round = 0; round < (process.env.FULL ? 100 : 3); round++) {
      const first = await published(editor, 'meeting', meetingContent())
      const drafts = await Promise.all(
        editors.map((each, n) =>
          toldInTheEnd(() => drafted(each, 'meeting', meetingContent({ title: inSpanish(`Título ${n}`) }), first)),
        ),
      )
      const outcomes = await Promise.allSettled(
        drafts.map((draft, n) => toldInTheEnd(() => publishRevisions(editors[n] as Actor, [draft]))),
      )
      const won = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [n] : []))
      expect(won).toHaveLength(1)
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict)
      expect(await meetingRow(first.recordId)).toMatchObject({ version: 2, title: inSpanish(`Título ${won[0]}`) })
      const open = await database().revision.findMany({ where: { recordId: first.recordId, state: 'draft' } })
      const titles = open.map((draft) => (read('meeting', draft).title as { es: string }).es).sort()
      expect(titles).toEqual(drafts.flatMap((_, n) => (n === won[0] ? [] : [`Título ${n}`])).sort())
    }
  }, 300_000)
})

/** Who waits for a connection for longer than two seconds is told to try again, as a full pool must tell: here they do, until they know. */
async function toldInTheEnd<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!meansUnavailable(error)) throw error
    }
  }
}

describe('withdrawing and restoring', () => {
  it('takes a record out of every public table, remembers what it was, and brings any version back', async () => {
    const first = await published(editor, 'meeting', meetingContent({ title: inSpanish('Antes') }))
    const { recordId } = first
    await published(editor, 'meeting', meetingContent({ title: inSpanish('Después') }), first)
    await withdrawRecord(editor, { recordId, version: 2, message: 'Se publicó por error.' })
    expect(await meetingRow(recordId)).toBeNull()
    expect(await database().searchEntry.count({ where: { recordId } })).toBe(0)
    expect(await database().withdrawal.findUnique({ where: { recordId } })).toMatchObject({
      label: inSpanish('Después'),
      message: 'Se publicó por error.',
    })
    await restoreVersion(editor, { recordId, version: 3, restores: 1 })
    expect(await meetingRow(recordId)).toMatchObject({ version: 4, title: inSpanish('Antes'), slug: first.slug })
    expect(await database().withdrawal.findUnique({ where: { recordId } })).toBeNull()
    const { versions } = await historyOf(editor, 'meeting', recordId)
    expect(versions.map(({ version, act, restores }) => [version, act, restores])).toEqual([
      [4, 'change', 1],
      [3, 'withdraw', null],
      [2, 'change', null],
      [1, 'change', null],
    ])
    expect((await auditOf(recordId)).map(({ act }) => act)).toEqual([
      'record.publish',
      'record.publish',
      'record.withdraw',
      'record.restore',
    ])
  })

  it('is told when the record is no longer what the person was looking at', async () => {
    const { recordId } = await published(editor, 'meeting', meetingContent())
    await expect(withdrawRecord(editor, { recordId, version: 7, message: '' })).rejects.toThrow(Stale)
    await withdrawRecord(editor, { recordId, version: 1, message: '' })
    await expect(withdrawRecord(editor, { recordId, version: 2, message: '' })).rejects.toThrow(Stale)
  })
})

describe('slugs', () => {
  const titled = (title: string, rest = {}) => meetingContent({ title: inSpanish(title), ...rest })

  it('append the year of a collision, then a number', async () => {
    const slugs: (string | null)[] = []
    for (let n = 0; n < 3; n++) slugs.push((await published(editor, 'meeting', titled('Misma reunión'))).slug)
    expect(slugs).toEqual(['misma-reunion', 'misma-reunion-2024', 'misma-reunion-2024-2'])
  })

  it('stay reserved for ever for the record that had them, which may take one back', async () => {
    const first = await published(editor, 'meeting', titled('Nombre viejo'))
    const { recordId } = first
    const renamed = await published(editor, 'meeting', titled('Nombre viejo', { slug: 'nombre-nuevo' }), first)
    expect(renamed.slug).toBe('nombre-nuevo')
    expect((await published(editor, 'meeting', titled('Nombre viejo'))).slug).toBe('nombre-viejo-2024')
    const thief = await drafted(editor, 'meeting', titled('Otro', { slug: 'nombre-viejo' }))
    await expect(publishRevisions(editor, [thief])).rejects.toMatchObject({ fields: { 'content.slug': ['slugTaken'] } })
    const back = await published(editor, 'meeting', titled('Nombre viejo', { slug: 'nombre-viejo' }), {
      recordId,
      version: 2,
    })
    expect(back.slug).toBe('nombre-viejo')
  })

  it('go to one of two first publications at once', async () => {
    const drafts = await Promise.all(
      [1, 2, 3, 4].map(async () => drafted(await signedIn('editor'), 'meeting', titled('A la vez'))),
    )
    const authors = await database().revision.findMany({
      where: { id: { in: drafts.map(({ revisionId }) => revisionId) } },
    })
    for (const { id } of authors) await database().revision.update({ where: { id }, data: { authorId: editor.userId } })
    const all = await Promise.all(drafts.map((draft) => publishRevisions(editor, [draft])))
    expect(new Set(all.map(([one]) => one?.slug)).size).toBe(4)
  })
})

describe('what only one record may have', () => {
  it.each([
    ['round', { number: 11 }, 'content.number', 'numberTaken'],
    ['state', { iso2: 'TT' }, 'content.iso2', 'iso2Taken'],
  ] as const)(
    'is the first %s’s of several published at once, and the others are told',
    async (type, own, field, problem) => {
      const editors = await Promise.all([1, 2, 3, 4].map(() => signedIn('editor')))
      const drafts = await Promise.all(
        editors.map((each) => drafted(each, type, { ...definitionOf(type).empty(), ...own })),
      )
      const outcomes = await Promise.allSettled(
        drafts.map((draft, n) => publishRevisions(editors[n] as Actor, [draft])),
      )
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(refused.map(({ fields }) => fields)).toEqual(Array.from({ length: 3 }, () => ({ [field]: [problem] })))
    },
  )
})

describe('a focal point of Peru', () => {
  let peru: string
  let chile: string
  let focal: Actor
  beforeAll(async () => {
    peru = (await publishedState(editor, 'PE')).recordId
    chile = (await publishedState(editor, 'AR')).recordId
    focal = await signedIn('focalPoint', { parties: [peru] })
  })

  it('logs and submits a meeting that Peru hosts; staff send it back, then publish it', async () => {
    const draft = await submitted(focal, 'meeting', meetingContent({ hosts: [party(peru)] }))
    await expect(publishRevisions(focal, [draft])).rejects.toThrow(Refused)
    await moveRevision(editor, 'sendBack', { ...draft, message: 'Falta la ciudad.' })
    const content = meetingContent({ hosts: [party(peru)], city: inSpanish('Lima') })
    const saved = await saveDraft(focal, { ...draft, type: 'meeting', baseVersion: 0, content })
    await moveRevision(focal, 'submit', { ...saved, message: '' })
    await expect(publishRevisions(editor, [saved])).resolves.toMatchObject([{ version: 1 }])
  })

  it('is refused a meeting of Chile alone, also when adding Peru to it, and no row changes', async () => {
    const chilean = await published(editor, 'meeting', meetingContent({ hosts: [party(chile)] }))
    const revisions = () => database().revision.count({ where: { recordId: chilean.recordId } })
    const before = await revisions()
    for (const hosts of [[party(chile)], [party(chile), party(peru)]]) {
      await expect(drafted(focal, 'meeting', meetingContent({ hosts }), chilean)).rejects.toThrow(Refused)
    }
    expect(await revisions()).toBe(before)
  })

  it('may propose to leave a meeting of its own, which staff decide', async () => {
    const own = await published(editor, 'meeting', meetingContent({ hosts: [party(peru)] }))
    const draft = await submitted(focal, 'meeting', meetingContent({ hosts: [party(chile)] }), own)
    await expect(publishRevisions(editor, [draft])).resolves.toMatchObject([{ version: 2 }])
    await expect(drafted(focal, 'meeting', meetingContent(), { recordId: own.recordId, version: 2 })).rejects.toThrow(
      Refused,
    )
  })

  it('is refused a meeting of its own once it is withdrawn', async () => {
    const own = await published(editor, 'meeting', meetingContent({ hosts: [party(peru)] }))
    await withdrawRecord(editor, { recordId: own.recordId, version: 1, message: '' })
    await expect(
      drafted(focal, 'meeting', meetingContent({ hosts: [party(peru)] }), { recordId: own.recordId, version: 2 }),
    ).rejects.toThrow(Refused)
  })

  it('finds another party’s draft to be no more there than one that never was', async () => {
    const draft = await drafted(editor, 'meeting', meetingContent({ hosts: [party(chile)] }))
    await expect(moveRevision(focal, 'submit', { ...draft, message: '' })).rejects.toThrow(Missing)
    await expect(historyOf(focal, 'meeting', draft.recordId)).rejects.toThrow(Missing)
  })
})

function themeContent(name: string) {
  return { name: inSpanish(name), slug: '', description: inSpanish(''), from: '', to: '', sources: [], staffNote: '' }
}
