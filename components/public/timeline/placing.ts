import { latestDay, type PartialDate, parsePartialDate } from '#lib/date/partial-date.ts'

/** What stands on a timeline: from one partial date to another, either of them '' where it is unknown. */
export interface Lasting {
  id: string
  label: string
  from: string
  to: string
}

/** Where on the axis, which is 0 at its beginning and 1 at its end, and in which lane, from 0. */
export interface Placed<T extends Lasting> {
  item: T
  start: number
  end: number
  lane: number
  /** Whether both days are known; else it spans all the days that it may have. */
  exact: boolean
  /** An end that is unknown: it is drawn no further than what is known, and as open there. */
  open: 'start' | 'end' | null
  /** The label begins at the start, or, where it would leave the axis, ends at the end. */
  anchor: 'start' | 'end'
}

export interface Timeline<T extends Lasting> {
  /** The years of the axis, each the whole of it. */
  years: number[]
  placed: Placed<T>[]
  lanes: number
  /** What has no date at all, in its order. */
  undated: T[]
}

/** A label's width on the narrowest page, of 288 px, per character of it, as a part of the axis. */
const characterWidth = 8 / 288
/** What two things in one lane are at least apart. */
const gap = 8 / 288

/** Places what has a date on an axis of whole years, each in the first lane where neither it nor its label meets another. */
export function timeline<T extends Lasting>(items: readonly T[]): Timeline<T> {
  const undated = items.filter(({ from, to }) => !parsePartialDate(from) && !parsePartialDate(to))
  const spans = items.flatMap((item) => spanOf(item) ?? []).sort((a, b) => a.start - b.start || a.end - b.end)
  if (spans.length === 0) return { years: [], placed: [], lanes: 0, undated }
  const first = Math.floor(Math.min(...spans.map(({ start }) => start)))
  const count = Math.ceil(Math.max(...spans.map(({ end }) => end))) - first
  const taken: number[] = []
  const placed = spans.map(({ item, exact, open, ...span }): Placed<T> => {
    const [start, end] = [(span.start - first) / count, (span.end - first) / count]
    const width = item.label.length * characterWidth
    const anchor = start + width <= 1 || end < width ? 'start' : 'end'
    const [left, right] = [
      anchor === 'end' ? Math.min(start, end - width) : start,
      Math.max(end, anchor === 'start' ? start + width : end),
    ]
    const free = taken.findIndex((until) => until + gap <= left)
    const lane = free < 0 ? taken.length : free
    taken[lane] = right
    return { item, start, end, lane, exact, open, anchor }
  })
  return { years: Array.from({ length: count }, (_, index) => first + index), placed, lanes: taken.length, undated }
}

/** The days that it may have, in years: `2024-07` begins at 2024.5 and ends at 2024.58. Null without any date. */
function spanOf<T extends Lasting>(item: T): Pick<Placed<T>, 'item' | 'start' | 'end' | 'exact' | 'open'> | null {
  const [from, to] = [parsePartialDate(item.from), parsePartialDate(item.to)]
  const [first, last] = [from ?? to, to ?? from]
  if (!first || !last) return null
  return {
    item,
    start: inYears(first.earliest),
    end: inYears(last.latest, 1),
    exact: isDay(from) && isDay(to),
    open: from ? (to ? null : 'end') : 'start',
  }
}

function isDay(date: PartialDate | null): boolean {
  return date?.precision === 'day'
}

/** Every month is a twelfth of its year. `after` days are added, so that a day can be asked for its end. */
function inYears(day: string, after = 0): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const daysInMonth = Number(latestDay(day.slice(0, 7)).slice(8))
  return year + (month - 1 + (dayOfMonth - 1 + after) / daysInMonth) / 12
}
