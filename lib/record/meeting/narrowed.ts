import 'server-only'
import { Prisma } from '#lib/db/generated/client.ts'
import { countryName, isCountry } from '#lib/i18n/country.ts'
import { inEveryLanguage } from '#lib/i18n/in-every-language.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { FilterName } from '#lib/list/asked.ts'
import type { Choice } from '#lib/list/narrow.ts'
import { recordFilter, wordFilter, yearFilter } from '../list-filters.ts'
import { type Filter, narrowedList } from '../narrowed-list.ts'
import { namesOfParties, publishedNames } from '../published-names.ts'
import { meetingKinds, modalities } from './schema.ts'

/**
 * By a state in any of its ties to a meeting: it hosted it, it took part, or the meeting was to be there. Said by its ISO 3166-1 alpha-2
 * code in small letters, as its own address is; a place may name a country that is no record.
 */
const countryFilter: Filter = {
  async choices(valuesOf) {
    const places = valuesOf('place')
    const [parties, states] = await Promise.all([
      namesOfParties(valuesOf('party')),
      publishedNames('meeting', [], places),
    ])
    const named = [...new Map([...parties, ...states])].flatMap(([recordId, { iso2, label }]): Choice[] =>
      iso2 ? [countryChoice(iso2, label, recordId)] : [],
    )
    const known = new Set(named.map(({ value }) => value))
    return [...named, ...places.map((iso2) => countryChoice(iso2)).filter(({ value }) => !known.has(value))]
  },
  async meaning(value) {
    const iso2 = value.toUpperCase()
    if (!isCountry(iso2)) return null
    const [state] = await publishedNames('meeting', [], [iso2])
    return state ? countryChoice(iso2, state[1].label, state[0]) : countryChoice(iso2)
  },
}

function countryChoice(
  iso2: string,
  text = inEveryLanguage((locale) => countryName(iso2, locale)),
  recordId?: string,
): Choice {
  return {
    value: iso2.toLowerCase(),
    text,
    facets: [`place:${iso2}`, ...(recordId === undefined ? [] : [`party:${recordId}`])],
  }
}

/** The list of meetings, newest first. */
export const narrowedMeetings = narrowedList<FilterName<'meeting'>>({
  type: 'meeting',
  filters: {
    year: yearFilter,
    kind: wordFilter('kind', meetingKinds, (kind, locale) => translator(locale)(`terms.meetingKind.${kind}`)),
    modality: wordFilter('modality', modalities, (modality, locale) =>
      translator(locale)(`terms.modality.${modality}`),
    ),
    country: countryFilter,
    theme: recordFilter('theme', 'thematicArea'),
    group: recordFilter('group', 'workingGroup'),
  },
  faceted: (condition) => Prisma.sql`
    select "recordId", "startEarliest" as "key",
      array_to_string(
        array['year:' || left("startEarliest", 4), 'kind:' || "kind"::text, 'modality:' || "modality"::text]
        || array(select 'place:' || "country" where "country" <> '')
        || array(
          select 'party:' || "partyId"::text from "MeetingHost" where "meetingId" = "recordId"
          union select 'party:' || "partyId"::text from "MeetingParticipant" where "meetingId" = "recordId"
        )
        || array(select 'theme:' || "themeId"::text from "MeetingTheme" where "meetingId" = "recordId")
        || array(select 'group:' || "workingGroupId"::text from "MeetingWorkingGroup" where "meetingId" = "recordId"),
        ' '
      ) as "facets"
    from "Meeting" where ${condition}`,
})
