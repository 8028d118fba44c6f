import 'server-only'
import { earliestDay, latestDay } from '#lib/date/partial-date.ts'
import type {
  Meeting,
  MeetingHost,
  MeetingParticipant,
  MeetingTheme,
  MeetingWorkingGroup,
} from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import { endOf, type MeetingContent } from './schema.ts'

/** A meeting's row with those of its relations, each in their order. */
export type MeetingRow = Meeting & {
  hosts: MeetingHost[]
  participants: MeetingParticipant[]
  themes: MeetingTheme[]
  workingGroups: MeetingWorkingGroup[]
}

const inOrder = { orderBy: { position: 'asc' } } as const
export const withRelations = { hosts: inOrder, participants: inOrder, themes: inOrder, workingGroups: inOrder } as const

export const meetingRows: PublishedRows<MeetingContent> = {
  table: 'meeting',

  rows(facts, content) {
    const { slug: _, staffNote: __, round, hosts, participants, themes, workingGroups, ...columns } = content
    const { recordId: meetingId } = facts
    const end = endOf(content)
    return {
      meeting: [
        {
          ...facts,
          ...columns,
          roundId: round || null,
          startEarliest: earliestDay(content.start),
          startLatest: latestDay(content.start),
          endEarliest: earliestDay(end),
          endLatest: latestDay(end),
        },
      ],
      meetingHost: hosts.map(({ id, record }, position) => ({ id, meetingId, partyId: record, position })),
      meetingParticipant: participants.map(({ record, ...rest }, position) => ({
        ...rest,
        meetingId,
        partyId: record,
        position,
      })),
      meetingTheme: themes.map(({ id, record }, position) => ({ id, meetingId, themeId: record, position })),
      meetingWorkingGroup: workingGroups.map(({ id, record }, position) => ({
        id,
        meetingId,
        workingGroupId: record,
        position,
      })),
    }
  },

  async read(tx, recordId) {
    const row = await tx.meeting.findUnique({ where: { recordId }, include: withRelations })
    return row && meetingContentOf(row)
  },
}

/** The content that a meeting's rows hold; what is for staff only comes back empty. */
export function meetingContentOf(row: MeetingRow): MeetingContent {
  const {
    title,
    kind,
    modality,
    status,
    start,
    end,
    city,
    country,
    venue,
    summary,
    agenda,
    outcomes,
    statusChanges,
    corrections,
    sources,
  } = row
  return {
    ...({
      title,
      city,
      venue,
      summary,
      agenda,
      outcomes,
      statusChanges,
      corrections,
      sources,
    } as unknown as MeetingContent),
    slug: '',
    kind,
    modality,
    status,
    start,
    end,
    country,
    round: row.roundId ?? '',
    hosts: row.hosts.map(({ id, partyId }) => ({ id, record: partyId })),
    participants: row.participants.map(({ id, partyId, capacity, headCount }) => ({
      id,
      record: partyId,
      capacity,
      headCount,
    })),
    themes: row.themes.map(({ id, themeId }) => ({ id, record: themeId })),
    workingGroups: row.workingGroups.map(({ id, workingGroupId }) => ({ id, record: workingGroupId })),
    staffNote: '',
  }
}
