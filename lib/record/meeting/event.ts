import { parsePartialDate } from '#lib/date/partial-date.ts'
import type { MeetingView } from './resolve.ts'

const attendance = {
  inPerson: 'OfflineEventAttendanceMode',
  virtual: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
  unknown: undefined,
} as const satisfies Record<MeetingView['modality'], string | undefined>

const status = {
  planned: 'EventScheduled',
  // Schema.org has no status for what took place; a past date says it.
  held: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const satisfies Record<MeetingView['status'], string>

/**
 * A meeting as schema.org's Event, in the reader's language. What is unknown is left out, and dates are as partial as they are
 * recorded, which ISO 8601 allows there. `country` is an ISO 3166-1 code or ''. Source: https://schema.org/Event.
 */
export function eventOf(
  view: MeetingView,
  { url, description, country }: { url: string; description: string; country: string },
): object {
  const { title, start, end, modality, place } = view
  const mode = attendance[modality]
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: title.text,
    description,
    ...(parsePartialDate(start) && { startDate: start }),
    ...(parsePartialDate(end) && { endDate: end }),
    eventStatus: `https://schema.org/${status[view.status]}`,
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
