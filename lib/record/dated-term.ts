import type { Complaint } from '#lib/content/definition.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'

/**
 * What lasts from one partial date to another does not end before it begins; `2024` to `2024-03` may. Says nothing of a date that
 * is empty or no date: the field's own schema does.
 */
export function endsNotBeforeItBegins(begins: string, ends: string, field: string): Complaint[] {
  const [first, last] = [parsePartialDate(begins), parsePartialDate(ends)]
  return first && last && last.latest < first.earliest ? [{ path: [field], problem: 'dateOrder' }] : []
}
