import type { LocalizedText } from '#lib/action/result.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import type { MeetingContent } from './schema.ts'

/** From one partial date to another; `end` is '' where it ends on the day that it begins, or where that is not known. */
export interface Dates {
  start: string
  end: string
}

/** When the public was told, and what it reads. */
export interface Announcement {
  announced: string
  line: LocalizedText
}

type Dated = Pick<MeetingContent, 'start' | 'end' | 'statusChanges'>

/** Only what is still to come, or was put off without a new date, can be put off or called off; and only if it has a date to lose. */
export function mayBePutOff({ status, start }: Pick<MeetingContent, 'status' | 'start'>): boolean {
  return (status === 'planned' || status === 'postponed') && parsePartialDate(start) !== null
}

/**
 * The meeting put off. With new dates it is planned for these; without, it is postponed and keeps the dates that no longer hold, since
 * a meeting is listed by its date. Either way those that stood until then stay in the record.
 */
export function postponed(content: MeetingContent, told: Announcement, dates: Dates | null): MeetingContent {
  const put = changed(content, 'postponed', told)
  return dates ? { ...put, status: 'planned', ...dates } : { ...put, status: 'postponed' }
}

/** The meeting called off. It keeps the dates for which it was convened. */
export function cancelled(content: MeetingContent, told: Announcement): MeetingContent {
  return { ...changed(content, 'cancelled', told), status: 'cancelled' }
}

function changed(
  content: MeetingContent,
  to: MeetingContent['statusChanges'][number]['to'],
  { announced, line }: Announcement,
): MeetingContent {
  const { start, end, statusChanges } = content
  const change = { id: crypto.randomUUID(), to, announced, start, end, line }
  return { ...content, statusChanges: [...statusChanges, change] }
}

/** The dates for which it was first convened, where they are not those of today; null where they are. */
export function firstDates({ start, end, statusChanges }: Dated): Dates | null {
  const [first] = statusChanges
  return first && first.start !== '' && !sameDates(first, { start, end })
    ? { start: first.start, end: first.end }
    : null
}

/** The dates that one of its changes gave it; null where it gave none: it was called off, or the new ones were not known. */
export function datesAfter({ start, end, statusChanges }: Dated, index: number): Dates | null {
  const change = statusChanges[index]
  if (change?.to !== 'postponed') return null
  const next = statusChanges[index + 1] ?? { start, end }
  return sameDates(change, next) ? null : { start: next.start, end: next.end }
}

/** The first days for which it was convened before, each once and in order. */
export function formerStarts({
  start,
  statusChanges,
}: {
  start: string
  statusChanges: readonly Pick<Dates, 'start'>[]
}): string[] {
  return [...new Set(statusChanges.map((change) => change.start))].filter((day) => day !== '' && day !== start)
}

/** An end on the day of the start, or none, is one day either way. */
export function sameDates(a: Dates, b: Dates): boolean {
  return a.start === b.start && (a.end || a.start) === (b.end || b.start)
}

/** How a meeting stands, as it is told: one that was put off and has new dates is planned, and more than that. */
export type Standing = MeetingContent['status'] | 'rescheduled'

export function standingOf(content: Dated & Pick<MeetingContent, 'status'>): Standing {
  const { status, statusChanges } = content
  const isMoved = statusChanges.some(({ to }) => to === 'postponed') && firstDates(content) !== null
  return status === 'planned' && isMoved ? 'rescheduled' : status
}
