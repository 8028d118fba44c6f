import { parsePartialDate } from '#lib/date/partial-date.ts'
import type { MeetingView } from './resolve.ts'
import { formerStarts, type Standing } from './status-change.ts'

const attendance = {
  inPerson: 'OfflineEventAttendanceMode',
  virtual: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
  unknown: undefined,
} as const satisfies Record<MeetingView['modality'], string | undefined>

const status = {
  planned: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  // Schema.org has no status for what took place; a past date says it.
  held: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const satisfies Record<Standing, string>

/**
 * A meeting as schema.org's Event, in the reader's language. What is unknown is left out, and dates are as partial as they are
 * recorded, which ISO 8601 allows there. What was put off keeps its former first days; without a new one, the date for which it was
 * convened stands as both. `country` is an ISO 3166-1 code or ''. Source: https://schema.org/Event.
 */
export function eventOf(
  view: MeetingView,
  { url, description, country }: { url: string; description: string; country: string },
): object {
  const { title, start, end, modality, place, standing } = view
  const mode = attendance[modality]
  const former = [...formerStarts(view), ...(standing === 'postponed' ? [start] : [])].filter(parsePartialDate)
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: title.text,
    description,
    ...(parsePartialDate(start) && { startDate: start }),
    ...(parsePartialDate(end) && { endDate: end }),
    ...(former.length > 0 && { previousStartDate: former.length === 1 ? former[0] : former }),
    eventStatus: `https://schema.org/${status[standing]}`,
    ...(mode && { eventAttendanceMode: `https://schema.org/${mode}` }),
    ...((place.venue || place.city || country) && { location: locationOf(place, country) }),
  }
}

function locationOf({ venue, city, country }: MeetingView['place'], code: string): object {
  return {
    '@type': 'Place',
    name: venue?.text ?? city?.text ?? country?.name.text ?? code,
    address: {
      '@type': 'PostalAddress',
      ...(city && { addressLocality: city.text }),
      ...(code && { addressCountry: code }),
    },
  }
}
