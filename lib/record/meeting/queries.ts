import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { Meeting, Prisma } from '#lib/db/generated/client.ts'
import type { RecordNames } from '../names.ts'
import { perPublication } from '../per-publication.ts'
import { publishedNames } from '../published-names.ts'
import type { PublicationFacts } from '../published-rows.ts'
import type { MeetingEntry } from './resolve.ts'
import type { MeetingContent } from './schema.ts'
import { meetingContentOf, withRelations } from './write-published-rows.ts'

/** A meeting as lists have it, with the names that its entry needs. */
export interface ListedMeeting {
  recordId: string
  slug: string
  content: MeetingEntry
}

export interface ListedMeetings {
  meetings: ListedMeeting[]
  names: RecordNames
}

/** What an entry of a list is made of. */
export const listed = {
  recordId: true,
  slug: true,
  title: true,
  kind: true,
  modality: true,
  status: true,
  start: true,
  end: true,
  city: true,
  country: true,
  statusChanges: true,
} as const satisfies Prisma.MeetingSelect

type ListedRow = Pick<Meeting, keyof typeof listed>

const newestFirst = [{ startEarliest: 'desc' }, { recordId: 'desc' }] satisfies Prisma.MeetingOrderByWithRelationInput[]
const oldestFirst = [{ startEarliest: 'asc' }, { recordId: 'asc' }] satisfies Prisma.MeetingOrderByWithRelationInput[]

function listedMeeting({ recordId, slug, ...content }: ListedRow): ListedMeeting {
  return { recordId, slug, content: content as unknown as MeetingEntry }
}

async function withNames(rows: readonly ListedRow[]): Promise<ListedMeetings> {
  const countries = rows.map(({ country }) => country)
  return { meetings: rows.map(listedMeeting), names: await publishedNames('meeting', [], countries) }
}

export interface PublishedMeeting {
  content: MeetingContent
  names: RecordNames
  facts: PublicationFacts
  /** Those next to it in time. */
  previous: ListedMeeting | null
  next: ListedMeeting | null
}

/** The meeting at an address; null where none is published there. */
export async function publishedMeeting(slug: string): Promise<PublishedMeeting | null> {
  const row = await database().meeting.findUnique({ where: { slug }, include: withRelations })
  if (!row) return null
  const content = meetingContentOf(row)
  const [names, previous, next] = await Promise.all([
    publishedNames('meeting', [content as unknown as Content], [content.country]),
    neighbour(row, 'previous'),
    neighbour(row, 'next'),
  ])
  const { recordId, version, publishedAt } = row
  return { content, names, facts: { recordId, slug, version, publishedAt }, previous, next }
}

/** By the first day that the meeting may have begun; those of one day in the order of their ids. */
async function neighbour(
  { recordId, startEarliest }: Meeting,
  side: 'previous' | 'next',
): Promise<ListedMeeting | null> {
  const further = side === 'previous' ? 'lt' : 'gt'
  const row = await database().meeting.findFirst({
    where: {
      // The first condition lets the index begin at the right day.
      startEarliest: { [`${further}e`]: startEarliest },
      OR: [{ startEarliest: { [further]: startEarliest } }, { recordId: { [further]: recordId } }],
    },
    orderBy: side === 'previous' ? newestFirst : oldestFirst,
    select: listed,
  })
  return row && listedMeeting(row)
}

export interface MeetingYear {
  year: string
  count: number
}

/** These meetings as lists have them, newest first. */
export async function listedMeetings(recordIds: readonly string[]): Promise<ListedMeetings> {
  const where = { recordId: { in: [...recordIds] } }
  return withNames(await database().meeting.findMany({ where, orderBy: newestFirst, select: listed }))
}

/** How many meetings began in each year, newest year first; years without any are not in it. */
export const meetingYears = perPublication(
  () => database().$queryRaw<MeetingYear[]>`
    select left("startEarliest", 4) as "year", count(*)::int as "count" from "Meeting" group by 1 order by 1 desc`,
)

/** The latest meetings that were held. */
export async function latestMeetings(count: number): Promise<ListedMeetings> {
  const where = { status: 'held' } as const
  return withNames(await database().meeting.findMany({ where, orderBy: newestFirst, take: count, select: listed }))
}

/** The meetings that are planned and not over on a day (`YYYY-MM-DD`), the soonest first. */
export async function plannedMeetings(day: string, count: number): Promise<ListedMeetings> {
  const where = {
    status: 'planned',
    endLatest: { gte: day },
    // No date is vaguer than a year, so what began to be possible before that is over. It lets the index begin there.
    startEarliest: { gte: `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` },
  } as const
  return withNames(await database().meeting.findMany({ where, orderBy: oldestFirst, take: count, select: listed }))
}

/** How many meetings the page of another record shows: its latest. */
const meetingsOfARecord = 100

export interface RelatedMeetings extends ListedMeetings {
  /** Whether there are earlier ones than these. */
  more: boolean
}

async function relatedMeetings(where: Prisma.MeetingWhereInput): Promise<RelatedMeetings> {
  const rows = await database().meeting.findMany({
    where,
    orderBy: newestFirst,
    take: meetingsOfARecord + 1,
    select: listed,
  })
  return { ...(await withNames(rows.slice(0, meetingsOfARecord))), more: rows.length > meetingsOfARecord }
}

/** The latest meetings of a working group. */
export function meetingsOfWorkingGroup(recordId: string): Promise<RelatedMeetings> {
  return relatedMeetings({ workingGroups: { some: { workingGroupId: recordId } } })
}

/** The latest meetings on a thematic area. */
export function meetingsOfThematicArea(recordId: string): Promise<RelatedMeetings> {
  return relatedMeetings({ themes: { some: { themeId: recordId } } })
}

/** How a state may be tied to a meeting: it hosted it, it took part, or the meeting was held there. Three separate facts. */
const stateTies = ['host', 'participant', 'place'] as const
type StateTie = (typeof stateTies)[number]

export interface MeetingsOfState extends RelatedMeetings {
  /** By record id of the meeting. */
  ties: ReadonlyMap<string, StateTie[]>
}

/** The latest meetings that a state hosted, took part in, or that were held there, each with which of these it is. */
export async function meetingsOfState(recordId: string, iso2: string): Promise<MeetingsOfState> {
  const conditions: Record<StateTie, Prisma.MeetingWhereInput> = {
    host: { hosts: { some: { partyId: recordId } } },
    participant: { participants: { some: { partyId: recordId } } },
    place: { country: iso2 },
  }
  // Three bounded lists: whatever is among the latest of all is among the latest of each that it belongs to.
  const lists = await Promise.all(
    stateTies.map((tie) =>
      database().meeting.findMany({
        where: conditions[tie],
        orderBy: newestFirst,
        take: meetingsOfARecord + 1,
        select: { ...listed, startEarliest: true },
      }),
    ),
  )
  const ties = new Map<string, StateTie[]>()
  const found = new Map<string, (typeof lists)[number][number]>()
  lists.forEach((rows, index) => {
    for (const row of rows) {
      found.set(row.recordId, row)
      ties.set(row.recordId, [...(ties.get(row.recordId) ?? []), stateTies[index] as StateTie])
    }
  })
  const order = ({ startEarliest, recordId }: { startEarliest: string; recordId: string }) => startEarliest + recordId
  const rows = [...found.values()].sort((a, b) => (order(a) < order(b) ? 1 : -1))
  const shown = rows.slice(0, meetingsOfARecord).map(({ startEarliest: _, ...row }) => row)
  return { ...(await withNames(shown)), more: rows.length > shown.length, ties }
}
