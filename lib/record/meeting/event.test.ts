import { describe, expect, it } from 'vitest'
import { eventOf } from './event.ts'
import { resolveMeeting } from './resolve.ts'
import { type MeetingContent, meeting } from './schema.ts'

const everywhere = (name: string) => ({ es: name, en: name, pt: name })
const url = 'https://records.example.org/en/meetings/a'

function event(changes: Partial<MeetingContent>) {
  const content = { ...meeting.empty(), title: everywhere('Plenary'), start: '2023-11-22', ...changes }
  return eventOf(resolveMeeting(content, new Map(), 'en'), { url, description: 'A plenary.', country: content.country })
}

describe('a meeting for search engines', () => {
  it('is an event with what is known of it', () => {
    const known = event({
      end: '2023-11-24',
      modality: 'hybrid',
      status: 'held',
      city: everywhere('Santiago'),
      country: 'CL',
      venue: everywhere('CEPAL'),
    })
    expect(known).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': url,
      url,
      name: 'Plenary',
      description: 'A plenary.',
      startDate: '2023-11-22',
      endDate: '2023-11-24',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'CEPAL',
        address: { '@type': 'PostalAddress', addressLocality: 'Santiago', addressCountry: 'CL' },
      },
    })
  })

  it('leaves out what is unknown', () => {
    expect(event({})).not.toHaveProperty('endDate')
    expect(event({})).not.toHaveProperty('eventAttendanceMode')
    expect(event({ modality: 'virtual' })).not.toHaveProperty('location')
  })

  it('has dates as partial as they are recorded', () => {
    expect(event({ start: '2023-11', end: '2023-12' })).toMatchObject({ startDate: '2023-11', endDate: '2023-12' })
    expect(event({ start: '2023-1' })).not.toHaveProperty('startDate')
  })

  it.each([
    ['postponed', 'EventPostponed'],
    ['cancelled', 'EventCancelled'],
    ['planned', 'EventScheduled'],
  ] as const)('that is %s says so', (status, said) => {
    expect(event({ status })).toMatchObject({ eventStatus: `https://schema.org/${said}` })
  })

  it('that was put off has its former first days, and the date of today', () => {
    const change = { to: 'postponed' as const, announced: '', end: '', line: { es: '', en: '', pt: '' } }
    const moved = (...starts: string[]) => starts.map((start, index) => ({ id: String(index), ...change, start }))
    const once = event({ statusChanges: moved('2023-09-01') })
    expect(once).toMatchObject({ startDate: '2023-11-22', previousStartDate: '2023-09-01' })
    expect(once).toMatchObject({ eventStatus: 'https://schema.org/EventRescheduled' })
    expect(event({ statusChanges: moved('2023-09-01', '2023-10') })).toMatchObject({
      previousStartDate: ['2023-09-01', '2023-10'],
    })
  })

  it('that was put off without a new date keeps the one for which it was convened', () => {
    expect(event({ status: 'postponed' })).toMatchObject({ startDate: '2023-11-22', previousStartDate: '2023-11-22' })
    expect(event({})).not.toHaveProperty('previousStartDate')
  })

  it('has a country for a place where no city is recorded', () => {
    expect(event({ country: 'CL' })).toMatchObject({ location: { name: 'Chile', address: { addressCountry: 'CL' } } })
  })
})
