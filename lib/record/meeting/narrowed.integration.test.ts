import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../../e2e/fixtures/records.ts'
import { narrowedMeetings } from './narrowed.ts'
import { listedMeetings } from './queries.ts'
import type { MeetingContent } from './schema.ts'

let editor: Actor
const meeting = (title: string, changes: Partial<MeetingContent>) =>
  published(editor, 'meeting', meetingContent({ title: inSpanish(title), ...changes }))
const named = (type: 'thematicArea' | 'workingGroup', name: string, more = {}) =>
  published(editor, type, { ...definitionOf(type).empty(), name: inSpanish(name), ...more })
const asParticipant = (record: string) => ({ ...party(record), capacity: 'member' as const, headCount: null })

const narrowed = (values: Record<string, string>, text = '', locale: Locale = 'es') =>
  narrowedMeetings({ locale, text, values })
const left = async (values: Record<string, string>, text = '', locale: Locale = 'es') => {
  const { ids, total } = await narrowed(values, text, locale)
  const { meetings } = await listedMeetings(ids(0, total))
  return meetings.map(({ content }) => content.title.es)
}
const choices = async (name: string, values: Record<string, string>, text = '') => {
  const { filters } = await narrowed(values, text)
  const filter = filters.find((each) => each.name === name)
  return Object.fromEntries(filter?.choices.map(({ value, count }) => [value, count]) ?? [])
}

beforeAll(async () => {
  editor = await signedIn('editor')
  const peru = await publishedState(editor, 'PE')
  const chile = await drafted(editor, 'state', { ...definitionOf('state').empty(), iso2: 'CL' })
  const asylum = await named('thematicArea', 'Asilo')
  const trade = await drafted(editor, 'thematicArea', {
    ...definitionOf('thematicArea').empty(),
    name: inSpanish('Nada'),
  })
  const education = await named('workingGroup', 'Educación')
  const themes = [party(asylum.recordId), party(trade.recordId)]
  await meeting('Acogida por Perú', {
    start: '2021-05-01',
    kind: 'plenary',
    modality: 'virtual',
    hosts: [party(peru.recordId), party(chile.recordId)],
    themes,
    summary: inSpanish('Se habló de la migración.'),
  })
  await meeting('Con Perú entre otros', {
    start: '2021',
    kind: 'workshop',
    modality: 'virtual',
    participants: [asParticipant(peru.recordId), asParticipant(chile.recordId)],
    workingGroups: [party(education.recordId)],
  })
  await meeting('En Lima', { start: '2022-02', kind: 'plenary', modality: 'hybrid', country: 'PE', themes })
  await meeting('En Bruselas', { start: '2022-03', kind: 'externalEvent', country: 'BE' })
  await drafted(editor, 'meeting', meetingContent({ title: inSpanish('En borrador'), start: '2021', country: 'PE' }))
})

describe('the list of meetings', () => {
  it('is whole where nothing is chosen, newest first', async () => {
    expect(await left({})).toEqual(['En Bruselas', 'En Lima', 'Acogida por Perú', 'Con Perú entre otros'])
  })

  it.each<[Record<string, string>, string[]]>([
    [{ year: '2021' }, ['Acogida por Perú', 'Con Perú entre otros']],
    [{ kind: 'plenary' }, ['En Lima', 'Acogida por Perú']],
    [{ modality: 'virtual' }, ['Acogida por Perú', 'Con Perú entre otros']],
    [{ theme: 'asilo' }, ['En Lima', 'Acogida por Perú']],
    [{ group: 'educacion' }, ['Con Perú entre otros']],
    [{ kind: 'plenary', modality: 'virtual', theme: 'asilo', year: '2021', country: 'pe' }, ['Acogida por Perú']],
    [{ kind: 'workshop', theme: 'asilo' }, []],
  ])('is narrowed by %j', async (values, titles) => {
    expect(await left(values)).toEqual(titles)
  })

  it('is narrowed by a country that hosts, takes part or is the place, whether or not it is a record', async () => {
    expect(await left({ country: 'pe' })).toEqual(['En Lima', 'Acogida por Perú', 'Con Perú entre otros'])
    expect(await left({ country: 'be' })).toEqual(['En Bruselas'])
    expect(await choices('country', {})).toEqual({ pe: 3, be: 1 })
  })

  it('is narrowed by a text as the search reads it, in the language of the page', async () => {
    expect(await left({}, 'MIGRACION')).toEqual(['Acogida por Perú'])
    expect(await left({}, 'peru -acogidas')).toEqual(['En Lima', 'Con Perú entre otros'])
    expect(await left({}, '"perú acogida"')).toEqual([])
    expect(await left({ kind: 'workshop' }, 'peru')).toEqual(['Con Perú entre otros'])
    expect(await left({}, 'plenária', 'pt')).toEqual(['En Lima', 'Acogida por Perú'])
    expect(await left({}, '-peru')).toEqual([])
  })

  it('knows no one who is not public', async () => {
    expect(await left({}, 'borrador')).toEqual([])
    expect(Object.keys(await choices('theme', {}))).toEqual(['asilo'])
    // Chile hosts and takes part, and is still a draft.
    expect(await left({ country: 'cl' })).toEqual([])
  })

  it.each<Record<string, string>>([
    { kind: "' or true --" },
    { kind: 'Plenary' },
    { country: 'zz' },
    { theme: 'nada' },
    { group: 'asilo' },
  ])('is as if nothing were chosen by %j, which means nothing', async (values) => {
    expect((await narrowed(values)).filters.filter(({ chosen }) => chosen)).toEqual([])
    expect(await left(values)).toHaveLength(4)
  })

  it('is empty under what means something and that no meeting has', async () => {
    await named('thematicArea', 'Sin reuniones')
    expect(await left({ year: '1999' })).toEqual([])
    expect(await left({ kind: 'consular' })).toEqual([])
    expect(await left({ country: 'fr' })).toEqual([])
    expect(await left({ theme: 'sin-reuniones' })).toEqual([])
    expect(await choices('theme', { theme: 'sin-reuniones' })).toEqual({ asilo: 2, 'sin-reuniones': 0 })
  })

  it('says of each choice how many meetings it leads to, whatever else is chosen', async () => {
    for (const [values, text] of [
      [{}, ''],
      [{ kind: 'plenary' }, ''],
      [{ kind: 'plenary', country: 'pe' }, 'migración'],
      [{ year: '2021', modality: 'virtual' }, 'peru'],
      [{ theme: 'asilo', group: 'educacion', year: '2022' }, ''],
    ] as const) {
      const { filters, withoutText } = await narrowed(values, text)
      expect((await narrowed(values)).total).toBe(withoutText)
      for (const { name, choices: offered, without } of filters) {
        expect((await narrowed({ ...values, [name]: '' }, text)).total).toBe(without)
        for (const { value, count } of offered)
          expect((await narrowed({ ...values, [name]: value }, text)).total, `${name}=${value}`).toBe(count)
      }
    }
  })

  it('follows each publication and withdrawal', async () => {
    const first = await meeting('De 1950', { start: '1950', kind: 'consular' })
    expect(await left({ kind: 'consular' })).toEqual(['De 1950'])
    const second = await published(
      editor,
      'meeting',
      meetingContent({ title: inSpanish('De 1951'), start: '1951', kind: 'consular', country: 'PE' }),
      first,
    )
    expect(await left({ year: '1950' })).toEqual([])
    expect(await left({ kind: 'consular', country: 'pe' })).toEqual(['De 1951'])
    await withdrawRecord(editor, { recordId: second.recordId, version: 2, message: '' })
    expect(await left({ kind: 'consular' })).toEqual([])
    expect(await choices('kind', {})).not.toHaveProperty('consular')
  })

  it('follows a renamed theme by its former address, and loses one that is withdrawn', async () => {
    const theme = await named('thematicArea', 'Salud', { slug: 'salud' })
    await meeting('Sobre salud', { start: '1960', themes: [{ id: randomUUID(), record: theme.recordId }] })
    await published(
      editor,
      'thematicArea',
      { ...definitionOf('thematicArea').empty(), name: inSpanish('Salud pública'), slug: 'salud-publica' },
      theme,
    )
    expect(await left({ theme: 'salud' })).toEqual(['Sobre salud'])
    const { filters } = await narrowed({ theme: 'salud' })
    expect(filters.find(({ name }) => name === 'theme')?.chosen?.value).toBe('salud-publica')
    await withdrawRecord(editor, { recordId: theme.recordId, version: 2, message: '' })
    expect(await choices('theme', {})).not.toHaveProperty('salud-publica')
    expect(await left({ theme: 'salud-publica' })).toContain('En Bruselas')
  })
})
