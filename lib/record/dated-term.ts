import type { Complaint } from '#lib/content/definition.ts'
import { earliestDay, latestDay, parsePartialDate } from '#lib/date/partial-date.ts'

/** Something that exists from one partial date to another does not end before it begins. */
export function fromBeforeTo({ from, to }: { from: string; to: string }): Complaint[] {
  const both = parsePartialDate(from) && parsePartialDate(to)
  return both && latestDay(to) < earliestDay(from) ? [{ path: ['to'], problem: 'dateOrder' }] : []
}
