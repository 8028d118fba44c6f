/**
 * Partial dates: `2018`, `2024-03` or `2024-03-20`, the calendar forms that EDTF (level 0) shares with ISO 8601-1. ISO 8601-2
 * builds on the same three. They are kept as text and reckoned with as text: there is no clock and no time zone in them,
 * so a day cannot shift, whatever zone the server or the reader is in.
 */
type Precision = 'year' | 'month' | 'day'

export interface PartialDate {
  /** As it was written. */
  text: string
  precision: Precision
  /** The first and the last day that it may be, as `YYYY-MM-DD`: both are the day itself where the day is known. */
  earliest: string
  latest: string
}

const form = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

/** Reads a partial date of the years 1000 to 9999; null where the text is not one, or names a day that its month lacks. */
export function parsePartialDate(text: string): PartialDate | null {
  const [matched, year, month, day] = form.exec(text) ?? []
  if (matched === undefined || year === undefined) return null
  if (month === undefined) return { text, precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` }
  const last = daysInMonth(Number(year), Number(month))
  if (day === undefined) {
    return { text, precision: 'month', earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` }
  }
  return Number(day) <= last ? { text, precision: 'day', earliest: text, latest: text } : null
}

/**
 * The first day that a partial date may be, as `YYYY-MM-DD`. Throws a RangeError where the text is no partial date: what may
 * be half typed goes through `parsePartialDate`.
 */
export function earliestDay(text: string): string {
  return certain(text).earliest
}

/** The last day that a partial date may be, as `YYYY-MM-DD`. Throws a RangeError where the text is no partial date. */
export function latestDay(text: string): string {
  return certain(text).latest
}

/**
 * Orders partial dates in time, for `sort`: by the first day that each may be, then by the last, so that the surer of two
 * comes first (`2024-03-01`, then `2024-03`, then `2024-04`). What is unknown or unreadable comes last.
 */
export function comparePartial(a: string, b: string): number {
  const [dateA, dateB] = [parsePartialDate(a), parsePartialDate(b)]
  if (!dateA || !dateB) return Number(!dateA) - Number(!dateB) || compareText(a, b)
  return compareText(dateA.earliest, dateB.earliest) || compareText(dateA.latest, dateB.latest)
}

function certain(text: string): PartialDate {
  const date = parsePartialDate(text)
  if (!date) throw new RangeError(`Not a partial date: ${JSON.stringify(text)}`)
  return date
}

/** By code unit, which for days of four-digit years is the order in time. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Of the Gregorian calendar, which ISO 8601 carries back before its adoption. Month 1 to 12. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
