import type { LocalizedText } from '#lib/action/result.ts'
import { locales } from '#lib/i18n/locales.ts'
import type { MeetingContent } from '#lib/record/meeting/schema.ts'
import { meeting } from '#lib/record/meeting/schema.ts'
import type { NewRecord } from '#lib/revision/import.ts'
import { organizations } from '../../prisma/seed/quito/organizations.ts'
import { states } from '../../prisma/seed/quito/states.ts'
import { themes } from '../../prisma/seed/quito/themes.ts'
import { workingGroups } from '../../prisma/seed/quito/working-groups.ts'
import { stableId } from '../../prisma/seed/stable-id.ts'
import { cities, occasions, placeName, sentences, subjects } from './vocabulary.ts'

type Random = () => number

/** Numbers from 0 to 1 that are the same for the same seed, with state of 32 bits: mulberry32, in the public domain. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const upTo = (random: Random, end: number) => Math.floor(random() * end)
const oneOf = <T>(random: Random, all: readonly T[]) => all[upTo(random, all.length)] as T
/** The first ones far more often than the last, as words are used. */
const mostlyFirst = <T>(random: Random, all: readonly T[]) => all[Math.floor(all.length * random() ** 2)] as T
const some = <T>(random: Random, all: readonly T[], most: number) => {
  const count = upTo(random, most + 1)
  return [...new Set(Array.from({ length: count }, () => mostlyFirst(random, all)))]
}

const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const [firstDay, lastDay] = [Date.UTC(2000, 0, 1) / 86_400_000, Date.UTC(2026, 11, 31) / 86_400_000]
const noText: LocalizedText = { es: '', en: '', pt: '' }
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id)
const [stateIds, organizationIds] = [ids(states), ids(organizations)]

/**
 * A meeting that never was, the same for the same number: of 2000 to 2026, in varying detail, with words that most others hold and, of
 * some hundred thousand names, one that a handful do.
 */
export function madeUpMeeting(number: number): NewRecord {
  const random = randomFrom(number)
  const recordId = stableId(`bench/meeting/${number}`)
  const listed = (records: readonly string[]) =>
    records.map((record) => ({ id: stableId(`${recordId}/${record}`), record }))
  const day = firstDay + upTo(random, lastDay - firstDay)
  const kind = mostlyFirst(random, Object.keys(occasions) as (keyof typeof occasions)[])
  const modality = oneOf(random, ['inPerson', 'inPerson', 'hybrid', 'virtual', 'unknown'] as const)
  const [country, city] = modality === 'virtual' ? ['', noText] : oneOf(random, cities)
  const text = (likely: number, most: number) => (random() < likely ? prose(random, number, most) : noText)
  const content: MeetingContent = {
    ...meeting.empty(),
    title: titled(random, kind, number),
    kind,
    modality,
    status: day > lastDay - 120 ? 'planned' : mostlyFirst(random, ['held', 'held', 'held', 'cancelled'] as const),
    ...datesOf(random, day),
    city,
    country,
    hosts: listed([mostlyFirst(random, stateIds)]),
    participants: listed(some(random, [...stateIds, ...organizationIds], 9)).map((party) => ({
      ...party,
      capacity: oneOf(random, ['member', 'member', 'observer', 'guest', 'unknown'] as const),
      headCount: random() < 0.4 ? upTo(random, 12) : null,
    })),
    themes: listed(some(random, ids(themes), 3)),
    workingGroups: listed(some(random, ids(workingGroups), 1)),
    summary: text(0.8, 8),
    agenda: text(0.4, 6),
    outcomes: text(0.5, 8),
  }
  return { type: 'meeting', recordId, content }
}

/** How many meetings share a name: few, so that it is rare. */
export const sharing = 6

function titled(random: Random, kind: keyof typeof occasions, number: number): LocalizedText {
  const subject = oneOf(random, subjects)
  const place = placeName(Math.floor(number / sharing))
  const inWords: LocalizedText = {
    es: `${occasions[kind].es} sobre ${subject.es}, ${place}`,
    en: `${occasions[kind].en} on ${subject.en}, ${place}`,
    pt: `${occasions[kind].pt} sobre ${subject.pt}, ${place}`,
  }
  return random() < 0.3 ? { ...noText, es: inWords.es } : inWords
}

/** Most to the day; some to the month or the year. */
function datesOf(random: Random, day: number): Pick<MeetingContent, 'start' | 'end'> {
  const precise = random()
  if (precise < 0.05) return { start: isoDay(day).slice(0, 4), end: '' }
  if (precise < 0.12) return { start: isoDay(day).slice(0, 7), end: '' }
  const days = upTo(random, 4)
  return { start: isoDay(day), end: days === 0 ? '' : isoDay(day + days) }
}

function prose(random: Random, number: number, most: number): LocalizedText {
  const chosen = Array.from({ length: 1 + upTo(random, most) }, () => ({
    sentence: mostlyFirst(random, sentences),
    name: placeName(Math.floor((number + upTo(random, 90_000)) / sharing)),
    amount: 2 + upTo(random, 98),
  }))
  const inWords = (locale: (typeof locales)[number]) =>
    chosen
      .map(({ sentence, name, amount }) => sentence[locale].replace('{name}', name).replace('{number}', String(amount)))
      .join(' ')
  const inOne = random() < 0.3
  const [es, en, pt] = locales.map((locale) => (inOne && locale !== 'es' ? '' : inWords(locale)))
  return { es: es ?? '', en: en ?? '', pt: pt ?? '' }
}
