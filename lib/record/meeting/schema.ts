import { defineContent } from '#lib/content/definition.ts'
import {
  type ContentOf,
  choice,
  count,
  formatted,
  items,
  localized,
  reference,
  references,
} from '#lib/content/field.ts'
import { formatRange } from '#lib/date/format.ts'
import { countryName, isCountry } from '#lib/i18n/country.ts'
import { translator } from '#lib/i18n/translator.ts'
import { partyTypes } from '#lib/record-types.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { partialDate, slug, sources, staffNote } from '../shared-fields.ts'

export const meetingKinds = [
  'plenary',
  'ministerial',
  'technical',
  'workshop',
  'focalPoints',
  'groupOfFriends',
  'consular',
  'coordination',
  'externalEvent',
  'unknown',
] as const
export const modalities = ['inPerson', 'virtual', 'hybrid', 'unknown'] as const
export const meetingStatuses = ['planned', 'held', 'postponed', 'cancelled'] as const
export const statusChangeKinds = ['postponed', 'cancelled'] as const
export const participantCapacities = ['member', 'observer', 'guest', 'organizer', 'unknown'] as const

const fields = {
  title: localized({ max: 500, required: true }),
  slug: slug(),
  kind: choice(meetingKinds, 'unknown'),
  modality: choice(modalities, 'unknown'),
  status: choice(meetingStatuses, 'planned'),
  start: partialDate({ required: true }),
  end: partialDate(),
  city: localized({ max: 200 }),
  country: formatted({ max: 2, grammar: isCountry, problem: 'iso2' }),
  venue: localized({ max: 300 }),
  round: reference(['round']),
  hosts: references(partyTypes),
  participants: items(
    {
      record: reference(partyTypes, { required: true }),
      capacity: choice(participantCapacities, 'unknown'),
      headCount: count(),
    },
    { key: 'record' },
  ),
  themes: references(['thematicArea']),
  workingGroups: references(['workingGroup']),
  summary: localized({ max: 20_000 }),
  agenda: localized({ max: 20_000 }),
  outcomes: localized({ max: 20_000 }),
  /** Each time that it was put off or called off: which dates stood until then, and what the public was told. */
  statusChanges: items({
    to: choice(statusChangeKinds),
    announced: partialDate(),
    start: partialDate({ required: true }),
    end: partialDate(),
    line: localized({ max: 1_000 }),
  }),
  corrections: items({ date: partialDate({ required: true }), text: localized({ max: 2_000, required: true }) }),
  sources: sources(),
  staffNote: staffNote(),
}

export type MeetingContent = ContentOf<typeof fields>

/** The last day of a meeting with no recorded end is that of its start. */
export const endOf = (meeting: Pick<MeetingContent, 'start' | 'end'>) => meeting.end || meeting.start

export const meeting = defineContent({
  type: 'meeting',
  fields,
  upgrades: [(content) => ({ ...content, round: '', statusChanges: [] })],
  rules: [
    ({ start, end }) => endsNotBeforeItBegins(start, end, 'end'),
    ({ statusChanges }) =>
      statusChanges.flatMap(({ start, end }, index) =>
        endsNotBeforeItBegins(start, end, 'end').map(({ path, problem }) => ({
          path: ['statusChanges', index, ...path],
          problem,
        })),
      ),
  ],
  label: ({ title }) => title,
  sortKey: ({ start }) => start,
  parties: ({ hosts, participants }) => [...hosts, ...participants].map(({ record }) => record).filter(Boolean),
  slug: ({ title, start }) => ({ from: title.en || title.es || title.pt, year: start.slice(0, 4) }),
  search: ({ title, kind, modality, city, country, venue, start, end, summary, agenda, outcomes }, locale) => ({
    title: title[locale] || title.es || title.en || title.pt,
    body: [
      city[locale] || city.es || city.en || city.pt,
      country && countryName(country, locale),
      venue[locale],
      formatRange(start, end, locale),
      kind !== 'unknown' && translator(locale)(`terms.meetingKind.${kind}`),
      modality !== 'unknown' && translator(locale)(`terms.modality.${modality}`),
      summary[locale],
      agenda[locale],
      outcomes[locale],
    ]
      .filter(Boolean)
      .join('\n'),
  }),
})
