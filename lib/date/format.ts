import { cldrTag } from '#lib/i18n/cldr.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { perLocale } from '#lib/i18n/per-locale.ts'
import { type PartialDate, parsePartialDate } from './partial-date.ts'

/**
 * Dates as people write them in each language. Month names are CLDR's; the day is never computed, only spelled out, so it
 * stays what the record says in every time zone.
 */

/** `20 de marzo de 2024`, `March 2024`, `2018`. Text that is no partial date is given back as it is. */
export function formatDate(text: string, locale: Locale): string {
  const date = parsePartialDate(text)
  return date ? spell(piecesOf(date), locale) : text
}

/**
 * A range printed once, with what both ends share said once, as a treaty series prints it: `22–24 November 2023`,
 * `30 June – 1 July 2022`, `2022–2023`. The dash stands close between single words and is spaced otherwise.
 *
 * Ends of different precision share nothing and are both printed whole. Equal ends, or no end, print the start alone; a
 * range of unknown beginning opens with the dash. An end that is no partial date is printed as it is.
 */
export function formatRange(start: string, end: string, locale: Locale): string {
  if (end === '' || end === start) return formatDate(start, locale)
  if (start === '') return `– ${formatDate(end, locale)}`
  const [first, last] = [parsePartialDate(start), parsePartialDate(end)]
  const from = first && last ? spell(notShared(first, last), locale) : formatDate(start, locale)
  const to = formatDate(end, locale)
  const close = first?.precision === last?.precision && !from.includes(' ')
  return close ? `${from}–${to}` : `${from} – ${to}`
}

/** What `<time dateTime>` takes: HTML knows all three forms. Undefined where the text is no partial date. */
export function dateTimeAttribute(text: string): string | undefined {
  return parsePartialDate(text)?.text
}

/** The day that it is in a time zone, as `YYYY-MM-DD`. */
export function today(timeZone = 'UTC', now: Date = new Date()): string {
  const { year, month, day } = clock(now, timeZone)
  return `${year}-${month}-${day}`
}

/** A moment on the clock, labelled with its zone: `24 November 2026, 11:05 UTC`. For "last published" lines. */
export function formatInstant(instant: Date, locale: Locale): string {
  const { year, month, day, hour, minute } = clock(instant, 'UTC')
  return `${formatDate(`${year}-${month}-${day}`, locale)}, ${hour}:${minute} UTC`
}

/** The numbers that a printed date is made of. Year and month are absent where the other end of a range says them. */
interface Pieces {
  year?: string
  month?: string
  day?: string
}

function piecesOf({ text }: PartialDate): Pieces {
  const [year, month, day] = text.split('-')
  return { year, month, day }
}

/** What the first end of a range must say for itself. */
function notShared(first: PartialDate, last: PartialDate): Pieces {
  const [a, b] = [piecesOf(first), piecesOf(last)]
  if (first.precision !== last.precision || first.precision === 'year' || a.year !== b.year) return a
  if (first.precision === 'month' || a.month !== b.month) return { month: a.month, day: a.day }
  return { day: a.day }
}

function spell({ year, month, day }: Pieces, locale: Locale): string {
  const words = [day && String(Number(day)), month && monthNames(locale)[Number(month) - 1], year]
  return words.filter(Boolean).join(locale === 'en' ? ' ' : ' de ')
}

/** The twelve names in the form that stands after a day. */
const monthNames = perLocale((locale) => {
  const format = new Intl.DateTimeFormat(cldrTag[locale], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2000, index, 15))
    return parts.find((part) => part.type === 'month')?.value ?? ''
  })
})

/** The clock of a zone in padded digits, whatever calendar and numerals the machine prefers. */
function clock(instant: Date, timeZone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const digits = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    year: digits('year').padStart(4, '0'),
    month: digits('month'),
    day: digits('day'),
    hour: digits('hour'),
    minute: digits('minute'),
  }
}
