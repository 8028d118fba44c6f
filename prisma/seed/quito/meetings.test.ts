import { describe, expect, it } from 'vitest'
import { formatRange } from '#lib/date/format.ts'
import { locales } from '#lib/i18n/locales.ts'
import { meetings } from './meetings.ts'
import { listUnder } from './source/list-under.ts'
import facts from './source/quito-meetings.json' with { type: 'json' }

const meetingOn = (start: string) => {
  const [first, ...others] = meetings.filter(({ content }) => content.start === start)
  if (!first || others.length > 0) throw new Error(`Not one meeting on ${start}`)
  return first.content
}

/** What the sources of a record wrote, by their lists of fields. */
const wordingOf = ({ sources }: { sources: { fields: string[]; wording: string }[] }) =>
  Object.fromEntries(sources.map(({ fields, wording }) => [fields.join(' '), wording]))

describe('meetings', () => {
  const kinds: Record<string, string> = { 'focal points': 'focalPoints', 'group of friends': 'groupOfFriends' }
  const modalities: Record<string, string> = { 'in person': 'inPerson' }
  const rows = facts.meetings.map((row) => [`${row.start} ${row.title}`, row] as const)

  it('are eighteen, in the order in which they were held', () => {
    expect(meetings.map(({ content }) => content.title.en)).toEqual(facts.meetings.map(({ title }) => title).reverse())
    expect(meetings).toHaveLength(18)
    const starts = meetings.map(({ content }) => content.start)
    expect(starts).toEqual(starts.toSorted())
  })

  it.each(rows)('%s: exactly what its row says, and nothing that it does not', (_, row) => {
    const content = meetingOn(row.start)
    expect(content.title).toEqual({ es: '', en: row.title, pt: '' })
    expect(content.end).toBe(row.end)
    expect(content.city.en).toBe(row.city ?? '')
    for (const locale of locales) expect(content.city[locale] === '').toBe(row.city === null)
    expect(content.country).toBe(row.country ?? '')
    expect(content.modality).toBe(modalities[row.modality] ?? row.modality)
    expect(content.kind).toBe(kinds[row.kind] ?? row.kind)
    expect(content.status).toBe('held')
    for (const unknown of [content.venue, content.summary, content.agenda, content.outcomes]) {
      expect(unknown).toEqual({ es: '', en: '', pt: '' })
    }
    for (const unknown of [content.hosts, content.participants, content.themes, content.workingGroups]) {
      expect(unknown).toEqual([])
    }
    expect(content.sources.map(({ wording }) => wording)).toEqual([row.title, row.wording.date, row.wording.place])
  })

  it('say together, in the sources’ words, every line of the page’s list', () => {
    const lines = meetings.map(({ content }) => {
      const [title, date, place] = content.sources.map(({ wording }) => wording)
      return `${date}, ${place}, ${title}`
    })
    expect(lines.reverse()).toEqual(listUnder('Meetings'))
  })

  it('keep the many ways in which the page sets its dates, and print each range once', () => {
    const dates = meetings.map(({ content }) => content.sources[1]?.wording)
    expect(dates).toEqual(
      expect.arrayContaining([
        'November 22-24, 2023',
        'November 22- 23, 2018',
        'October 2 -3, 2019',
        'May 27 - 28, 2021',
        'June 30 – July 1, 2022',
      ]),
    )
    const printed = ({ start, end }: { start: string; end: string }) => formatRange(start, end, 'en')
    expect(printed(meetingOn('2018-11-22'))).toBe('22–23 November 2018')
    expect(printed(meetingOn('2022-06-30'))).toBe('30 June – 1 July 2022')
    expect(printed(meetingOn('2024-03-20'))).toBe('20 March 2024')
  })

  it('leave out the founding meeting, which the page tells of and does not list', () => {
    expect(meetings.some(({ content }) => content.start.startsWith('2018-09'))).toBe(false)
    expect(meetings[0]?.content.start).toBe('2018-11-22')
  })

  it('hold to the page where other sources differ from it', () => {
    expect(meetingOn('2019-07-05')).toMatchObject({ start: '2019-07-05', end: '2019-07-06' })
    expect(meetingOn('2020-09-23').modality).toBe('virtual')
  })

  it('give virtual events no place, and every other one a city', () => {
    for (const { content } of meetings) {
      expect(content.city.en === '').toBe(content.modality === 'virtual')
      if (content.modality === 'virtual') expect(content.country).toBe('')
    }
  })

  it('know a city without a country: “Santiago and Online”', () => {
    const content = meetingOn('2023-01-31')
    expect(content).toMatchObject({ modality: 'hybrid', country: '', city: { es: 'Santiago' } })
    expect(wordingOf(content)).toMatchObject({ 'city modality': 'Santiago and Online' })
    expect(meetings.filter(({ content }) => content.city.en && !content.country)).toHaveLength(1)
  })

  it('spell cities right in each language and keep what the page wrote', () => {
    const spelled = (start: string) => [
      locales.map((locale) => meetingOn(start).city[locale]),
      wordingOf(meetingOn(start))['city country'],
    ]
    expect(spelled('2023-03-16')).toEqual([['Bruselas', 'Brussels', 'Bruxelas'], 'Brussel, Belgium'])
    expect(spelled('2022-06-30')).toEqual([['Brasilia', 'Brasília', 'Brasília'], 'Brasilia, Brazil'])
    expect(spelled('2019-11-14')).toEqual([['Bogotá', 'Bogotá', 'Bogotá'], 'Bogota, Colombia'])
    expect(spelled('2024-03-20')).toEqual([['San José', 'San José', 'San José'], 'San Jose, Costa Rica'])
  })

  it('do not take the donors’ conference in Brussels for a kind that the page does not name', () => {
    expect(meetingOn('2023-03-16')).toMatchObject({ kind: 'unknown', modality: 'unknown', country: 'BE' })
  })

  it('keep commas, quotation marks and every sort of ordinal in their titles', () => {
    const titles = meetings.map(({ content }) => content.title.en)
    for (const piece of ['“8th International', 'in the Region”', 'Sixth', 'IX Round', '1st Meeting', '7th Quito']) {
      expect(titles.filter((title) => title.includes(piece))).not.toEqual([])
    }
    expect(titles).toContain(
      'Meeting between the Pro-Tempore Presidency, the Technical Secretariat, and The Interagency Coordination Platform for Refugees and Migrants (R4V Platform)',
    )
  })

  it('say which words told the kind and the modality', () => {
    expect(meetingOn('2023-03-01').sources.map(({ fields }) => fields)).toEqual([
      ['title', 'modality'],
      ['start', 'end'],
      ['city', 'country'],
    ])
    for (const { content } of meetings) {
      const told = content.sources.flatMap(({ fields }) => fields)
      expect(new Set(told).size).toBe(told.length)
      expect(told.includes('kind')).toBe(content.kind !== 'unknown')
      expect(told.includes('modality')).toBe(content.modality !== 'unknown')
      expect(told.includes('country')).toBe(content.country !== '')
      expect(told.includes('city')).toBe(content.city.en !== '')
    }
  })
})
