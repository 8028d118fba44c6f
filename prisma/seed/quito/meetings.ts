import type { LocalizedText } from '#lib/action/result.ts'
import type { MeetingContent } from '#lib/record/meeting/schema.ts'
import { stableId } from '../stable-id.ts'
import { englishOnly, everywhere, noText, pageSource, type SeedRecord } from './page.ts'

/** What one line of the page's list of meetings says. Everything that it leaves out stays unknown. */
interface Line {
  /** For its lasting id: never changed. */
  key: string
  title: string
  /** Only where the title says it. */
  kind?: MeetingContent['kind']
  start: string
  end?: string
  city?: LocalizedText
  country?: string
  modality?: MeetingContent['modality']
  /** Whether it is the title that tells the modality, and not the place. */
  modalityInTitle?: boolean
  /** The page's own words, hyphens, spaces and misspellings kept. */
  wording: { date: string; place: string }
}

function meeting(line: Line): SeedRecord<MeetingContent> {
  const { title, kind, start, end = start, city, country, modality, modalityInTitle = false, wording } = line
  const key = `meeting/${line.key}`
  const fromTitle = ['title', kind && 'kind', modalityInTitle && 'modality']
  const fromPlace = [city && 'city', country && 'country', modality && !modalityInTitle && 'modality']
  const named = (fields: (string | false | undefined)[]) => fields.filter((field) => typeof field === 'string')
  return {
    id: stableId(key),
    content: {
      title: englishOnly(title),
      slug: '',
      kind: kind ?? 'unknown',
      modality: modality ?? 'unknown',
      status: 'held',
      start,
      end,
      city: city ?? noText,
      country: country ?? '',
      venue: noText,
      round: '',
      hosts: [],
      participants: [],
      themes: [],
      workingGroups: [],
      summary: noText,
      agenda: noText,
      outcomes: noText,
      statusChanges: [],
      corrections: [],
      sources: [
        pageSource(`${key}/source/title`, named(fromTitle), title),
        pageSource(`${key}/source/date`, ['start', 'end'], wording.date),
        pageSource(`${key}/source/place`, named(fromPlace), wording.place),
      ],
      staffNote: '',
    },
  }
}

/**
 * The 18 meetings of the page, in the order in which they were held; the page lists them the other way round. The founding meeting
 * of September 2018 is told in the page's text and missing from its list, so it is no record here.
 */
export const meetings = [
  meeting({
    key: '2018-11-22-quito',
    title: 'Second Regional Meeting on Human Mobility of Venezuelan Citizens in the Region',
    start: '2018-11-22',
    end: '2018-11-23',
    city: everywhere('Quito'),
    country: 'EC',
    wording: { date: 'November 22- 23, 2018', place: 'Quito, Ecuador' },
  }),
  meeting({
    key: '2019-04-08-quito',
    title: 'Third Technical Meeting on Human Mobility of Venezuelan Citizens in the Region',
    kind: 'technical',
    start: '2019-04-08',
    end: '2019-04-09',
    city: everywhere('Quito'),
    country: 'EC',
    wording: { date: 'April 8- 9, 2019', place: 'Quito, Ecuador' },
  }),
  meeting({
    key: '2019-07-05-buenos-aires',
    title: 'Fourth Technical Meeting on Human Mobility of Venezuelan Citizens in the Region',
    kind: 'technical',
    start: '2019-07-05',
    end: '2019-07-06',
    city: everywhere('Buenos Aires'),
    country: 'AR',
    wording: { date: 'July 5-6, 2019', place: 'Buenos Aires, Argentina' },
  }),
  meeting({
    key: '2019-10-02-buenos-aires',
    title: 'Regional Technical Meeting of National Committees against Human Trafficking, Human Mobility Approach',
    kind: 'technical',
    start: '2019-10-02',
    end: '2019-10-03',
    city: everywhere('Buenos Aires'),
    country: 'AR',
    wording: { date: 'October 2 -3, 2019', place: 'Buenos Aires, Argentina' },
  }),
  meeting({
    key: '2019-11-14-bogota',
    title: 'Fifth International Technical Meeting on Human Mobility of Venezuelan Citizens in the Region',
    kind: 'technical',
    start: '2019-11-14',
    end: '2019-11-15',
    city: everywhere('Bogotá'),
    country: 'CO',
    wording: { date: 'November 14-15, 2019', place: 'Bogota, Colombia' },
  }),
  meeting({
    key: '2020-08-06-virtual',
    title: 'First Meeting of the Group of Friends of the Quito Process',
    kind: 'groupOfFriends',
    start: '2020-08-06',
    modality: 'virtual',
    wording: { date: 'August 6, 2020', place: 'Virtual event' },
  }),
  meeting({
    key: '2020-09-23-virtual',
    title: 'Sixth International Technical Meeting on Human Mobility of Venezuelan Citizens in the Region',
    kind: 'technical',
    start: '2020-09-23',
    end: '2020-09-24',
    modality: 'virtual',
    wording: { date: 'September 23-24, 2020', place: 'Virtual event' },
  }),
  meeting({
    key: '2020-10-15-virtual',
    title: 'Meeting of the group of Friends of the Quito Process',
    kind: 'groupOfFriends',
    start: '2020-10-15',
    modality: 'virtual',
    wording: { date: 'October 15, 2020', place: 'Virtual event' },
  }),
  meeting({
    key: '2020-10-19-virtual',
    title: 'Ministerial and High-level Representative Meeting of the Quito Process',
    kind: 'ministerial',
    start: '2020-10-19',
    modality: 'virtual',
    wording: { date: 'October 19, 2020', place: 'Virtual event' },
  }),
  meeting({
    key: '2021-05-27-lima',
    title: '7th Quito Process Principal Meeting',
    start: '2021-05-27',
    end: '2021-05-28',
    city: everywhere('Lima'),
    country: 'PE',
    wording: { date: 'May 27 - 28, 2021', place: 'Lima, Peru' },
  }),
  meeting({
    key: '2022-01-13-virtual',
    title:
      'Meeting of the Quito Process and the Quito Process Group of Friends on Development of the International technical cooperation roadmap',
    start: '2022-01-13',
    modality: 'virtual',
    wording: { date: 'January 13, 2022', place: 'Virtual Event' },
  }),
  meeting({
    key: '2022-06-30-brasilia',
    title:
      'Plenary Chapter “8th International Technical Meeting on Human Mobility of Venezuelan Citizens in the Region”',
    kind: 'plenary',
    start: '2022-06-30',
    end: '2022-07-01',
    city: { es: 'Brasilia', en: 'Brasília', pt: 'Brasília' },
    country: 'BR',
    wording: { date: 'June 30 – July 1, 2022', place: 'Brasilia, Brazil' },
  }),
  meeting({
    key: '2023-01-31-santiago',
    title: '1st Meeting of Focal Points of the IX Round of the Quito Process',
    kind: 'focalPoints',
    start: '2023-01-31',
    // Which Santiago, the page does not say.
    city: everywhere('Santiago'),
    modality: 'hybrid',
    wording: { date: 'January 31, 2023', place: 'Santiago and Online' },
  }),
  meeting({
    key: '2023-03-01-santiago',
    title: 'First Face-to-Face Meeting on Local Governments and Host Communities',
    start: '2023-03-01',
    end: '2023-03-02',
    city: everywhere('Santiago'),
    country: 'CL',
    modality: 'inPerson',
    modalityInTitle: true,
    wording: { date: 'March 1-2, 2023', place: 'Santiago, Chile' },
  }),
  meeting({
    key: '2023-03-16-brussels',
    title: 'International Conference of Solidarity',
    start: '2023-03-16',
    end: '2023-03-17',
    city: { es: 'Bruselas', en: 'Brussels', pt: 'Bruxelas' },
    country: 'BE',
    wording: { date: 'March 16-17, 2023', place: 'Brussel, Belgium' },
  }),
  meeting({
    key: '2023-11-14-virtual',
    title: 'Meeting of Consular Authorities',
    kind: 'consular',
    start: '2023-11-14',
    modality: 'virtual',
    wording: { date: 'November 14, 2023', place: 'Virtual Event' },
  }),
  meeting({
    key: '2023-11-22-santiago',
    title: 'Plenary Chapter of Santiago',
    kind: 'plenary',
    start: '2023-11-22',
    end: '2023-11-24',
    city: everywhere('Santiago'),
    country: 'CL',
    wording: { date: 'November 22-24, 2023', place: 'Santiago, Chile' },
  }),
  meeting({
    key: '2024-03-20-san-jose',
    title:
      'Meeting between the Pro-Tempore Presidency, the Technical Secretariat, and The Interagency Coordination Platform for Refugees and Migrants (R4V Platform)',
    start: '2024-03-20',
    city: everywhere('San José'),
    country: 'CR',
    wording: { date: 'March 20, 2024', place: 'San Jose, Costa Rica' },
  }),
]
