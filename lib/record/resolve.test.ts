import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { halves } from '../../e2e/fixtures/contents.ts'
import { resolveContact } from './contact/resolve.ts'
import { definitionOf } from './definitions.ts'
import { resolveDocument } from './document/resolve.ts'
import { resolveLink } from './link/resolve.ts'
import { descriptionOf } from './meeting/description.ts'
import { eventOf } from './meeting/event.ts'
import { resolveMeeting, resolveMeetingEntry } from './meeting/resolve.ts'
import { type MeetingContent, meeting } from './meeting/schema.ts'
import { resolveMembership } from './membership/resolve.ts'
import type { RecordNames } from './names.ts'
import { resolveOrganization } from './organization/resolve.ts'
import { resolvePresidency } from './presidency/resolve.ts'
import { resolveProcessProfile } from './process-profile/resolve.ts'
import { resolveRound } from './round/resolve.ts'
import { resolveState, resolveStateEntry } from './state/resolve.ts'
import { state } from './state/schema.ts'
import { resolveThematicArea } from './thematic-area/resolve.ts'
import { resolveWorkingGroup } from './working-group/resolve.ts'

const resolvers: Record<RecordType, (content: never, names: RecordNames, locale: Locale) => object> = {
  meeting: (content, names, locale) => {
    const view = resolveMeeting(content, names, locale)
    return { view, event: eventOf(view, { url: '', description: descriptionOf(view, locale), country: '' }) }
  },
  presidency: resolvePresidency,
  round: resolveRound,
  workingGroup: resolveWorkingGroup,
  document: resolveDocument,
  membership: resolveMembership,
  state: resolveState,
  organization: resolveOrganization,
  thematicArea: resolveThematicArea,
  contact: resolveContact,
  link: resolveLink,
  processProfile: resolveProcessProfile,
}

/** Record ids that the names below know, and one that they do not. */
const [public_, draft, unknown] = [1, 2, 3].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`) as [
  string,
  string,
  string,
]
const names: RecordNames = new Map([
  [public_, { type: 'state', label: { es: 'Perú', en: 'Peru', pt: 'Peru' }, slug: 'pe', iso2: 'PE' }],
  [draft, { type: 'workingGroup', label: { es: '', en: '', pt: '' }, slug: null }],
])

describe.each(allRecordTypes)('what is shown of a %s', (type) => {
  it('can be told from any draft, half typed or not, in every language', () => {
    fc.assert(
      fc.property(
        halves(type, () => [public_, draft, unknown]),
        fc.constantFrom(...locales),
        (content, locale) => {
          expect(definitionOf(type).draft.safeParse(content).success).toBe(true)
          expect(resolvers[type](content as never, names, locale)).toBeTypeOf('object')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a meeting', () => {
  const content: MeetingContent = {
    ...meeting.empty(),
    title: { es: '', en: 'Plenary Chapter of Santiago', pt: '' },
    start: '2023-11-22',
    city: { es: 'Santiago', en: 'Santiago', pt: 'Santiago' },
    country: 'PE',
    hosts: [
      { id: public_, record: unknown },
      { id: draft, record: public_ },
    ],
  }

  it('keeps the language of a title that exists in one alone', () => {
    expect(resolveMeetingEntry(content, names, 'es').title).toEqual({ text: 'Plenary Chapter of Santiago', lang: 'en' })
  })

  it('names no host that is not among the names it is given', () => {
    expect(resolveMeeting(content, names, 'es').hosts.map(({ name }) => name.text)).toEqual(['Perú'])
  })

  it('is in a country that leads to its state, and is named by CLDR where the state is no record', () => {
    expect(resolveMeetingEntry(content, names, 'pt').place.country).toMatchObject({ href: '/pt/states/pe' })
    expect(resolveMeetingEntry({ ...content, country: 'BE' }, names, 'pt').place.country).toEqual({
      name: { text: 'Bélgica', lang: 'pt' },
      href: null,
    })
  })

  it('has no country, city or venue where none is recorded', () => {
    expect(resolveMeeting(meeting.empty(), names, 'es').place).toEqual({ venue: null, city: null, country: null })
  })
})

describe('a state', () => {
  it('has CLDR’s name in each language unless that is overridden, and stands where its sorting name puts it', () => {
    const netherlands = { ...state.empty(), iso2: 'NL', sortName: { es: '', en: 'Netherlands, The', pt: '' } }
    expect(resolveStateEntry(netherlands, 'es')).toMatchObject({
      name: { text: 'Países Bajos' },
      sortName: 'Países Bajos',
    })
    expect(resolveStateEntry(netherlands, 'en')).toMatchObject({
      name: { text: 'Netherlands' },
      sortName: 'Netherlands, The',
    })
    const renamed = { ...netherlands, name: { es: 'Holanda', en: '', pt: '' } }
    expect(resolveStateEntry(renamed, 'es').name.text).toBe('Holanda')
  })
})
