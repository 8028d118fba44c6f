import { type MeetingContent, meeting } from '#lib/record/meeting/schema.ts'
import { stableId } from '../../stable-id.ts'
import { meetings as onThePage } from '../meetings.ts'
import { everywhere, noText, pageSource } from '../page.ts'
import { changed, cited, type Proposal, theOne } from './proposal.ts'
import { type Publication, publications as p } from './publications.ts'
import { roundId } from './rounds.ts'

/** The lasting id of a meeting, of the page or of these proposals. */
export const meetingId = (key: string) => stableId(`meeting/${key}`)

/** A meeting that the page does not list. What no source says stays as it is in a new record: unknown. */
function added(
  key: string,
  content: Partial<MeetingContent>,
  cites: [Publication, string[]][],
  message: string,
): Proposal<'meeting'> {
  const id = meetingId(key)
  const sources = [...(content.sources ?? []), ...cites.map(([publication, fields]) => cited(id, publication, fields))]
  return { type: 'meeting', id, content: { ...meeting.empty(), status: 'held', ...content, sources }, message }
}

/** A meeting of the page, with the round that it belongs to and whatever else is said against the page. */
function amended(
  key: string,
  round: number,
  cites: Publication[],
  message: string,
  more: { changes: Partial<MeetingContent>; sources: [Publication, string[], string?][] } = {
    changes: {},
    sources: [],
  },
): Proposal<'meeting'> {
  const record = theOne(onThePage, `meeting/${key}`)
  const sources = [
    ...cites.map((publication) => cited(record.id, publication, ['round'])),
    ...more.sources.map(([publication, fields, wording]) => cited(record.id, publication, fields, wording)),
  ]
  return { type: 'meeting', ...changed(record, { round: roundId(round), ...more.changes }, sources), message }
}

const sameMeeting = (roman: string) =>
  `Propone anotar que esta reunión es la de la ronda ${roman}: las fuentes dan las mismas fechas y la misma ciudad que la página de la OIM.`

/** The founding meeting and the two latest, which the page does not list. */
export const newMeetings = [
  added(
    '2018-09-03-quito',
    {
      title: {
        es: 'Reunión fundacional del Proceso de Quito (Quito I)',
        en: 'Founding meeting of the Quito Process (Quito I)',
        pt: 'Reunião de fundação do Processo de Quito (Quito I)',
      },
      start: '2018-09-03',
      end: '2018-09-04',
      city: everywhere('Quito'),
      country: 'EC',
      round: roundId(1),
      sources: [
        pageSource(
          `${meetingId('2018-09-03-quito')}/source/page`,
          ['title'],
          'The Declaration of Quito on Human Mobility of Venezuelan Citizens in the Region (“Quito I”)',
        ),
      ],
    },
    [
      [p.ecuadorOnQuitoI, ['start', 'end', 'city', 'round']],
      [p.elNacional, ['start', 'end', 'city', 'round']],
    ],
    'Propone agregar la reunión fundacional, en Quito, del 3 al 4 de septiembre de 2018. La página de la OIM la menciona en su texto (“Quito I”) y no la incluye en su lista de reuniones. Dudoso: ninguna fuente leída da un título oficial de la reunión; el propuesto la describe. El país se sigue de la ciudad. Quiénes asistieron se conoce sobre todo por las firmas de la declaración, que no entran en esta propuesta: la lista de participantes queda vacía.',
  ),
  added(
    '2024-11-20-san-jose',
    {
      title: { ...noText, es: 'X Reunión Plenaria del Proceso de Quito' },
      kind: 'plenary',
      start: '2024-11',
      end: '2024-11-20',
      city: everywhere('San José'),
      country: 'CR',
      round: roundId(10),
    },
    [
      [p.unhcrOnSanJose, ['title', 'kind', 'end', 'city', 'round']],
      [p.analisisUrbano, ['title', 'kind', 'end', 'city', 'round']],
    ],
    'Propone agregar la plenaria de la ronda X, que terminó el 20 de noviembre de 2024 en San José. La página de la OIM no llega hasta esa fecha. El título se toma del de su declaración conjunta. Dudoso: no se leyó qué día empezó, por lo que el comienzo queda en el mes. El país se sigue de la ciudad. Las fuentes hablan de 14 países participantes sin que se haya leído cuáles: la lista queda vacía.',
  ),
  added(
    '2025-11-14-quito',
    {
      title: {
        es: 'Reunión de la ronda XI del Proceso de Quito',
        en: 'Meeting of Round XI of the Quito Process',
        pt: 'Reunião da rodada XI do Processo de Quito',
      },
      start: '2025-11',
      end: '2025-11-14',
      city: everywhere('Quito'),
      country: 'EC',
      round: roundId(11),
    },
    [[p.selaOnQuitoXI, ['end', 'city', 'round']]],
    'Propone agregar la reunión de la ronda XI, que terminó el 14 de noviembre de 2025 en Quito. Dudoso: el comienzo el 13 de noviembre solo se infiere de que la fuente habla de dos días, por lo que queda en el mes. El título describe la reunión: no se leyó uno oficial, ni se dice que fuera la plenaria. El país se sigue de la ciudad. El título de su documento aparece cortado en la fuente, así que el documento no se propone.',
  ),
]

/** Meetings of the page of which others say more than it does, or something else. */
export const amendedMeetings = [
  amended('2018-11-22-quito', 2, [p.ecuadorOnQuitoII], sameMeeting('II')),
  amended('2019-04-08-quito', 3, [p.revistaSic, p.directorioLegislativo], sameMeeting('III')),
  amended(
    '2019-07-05-buenos-aires',
    4,
    [p.iomOnBuenosAires, p.reliefWebOnBuenosAires],
    'Propone fechar esta reunión el 4 y 5 de julio de 2019, como la noticia de la OIM, y anotar que es la de la ronda IV. La página de perfil de la OIM dice 5 y 6 de julio (“July 5-6, 2019”): las dos publicaciones son de la misma organización y se contradicen. La hoja de ruta de la reunión lleva fecha del 5 de julio, que cabe en ambas.',
    {
      changes: { start: '2019-07-04', end: '2019-07-05' },
      sources: [[p.iomOnBuenosAires, ['start', 'end'], 'on 4 and 5 July']],
    },
  ),
  amended('2019-11-14-bogota', 5, [p.iomOnBogota, p.asiloAmericas], sameMeeting('V')),
  amended(
    '2020-09-23-virtual',
    6,
    [p.timeline, p.reliefWebOnSantiago],
    'Propone registrar esta reunión como híbrida, con sede en Santiago, y anotar que es la de la ronda VI. La página de la OIM dice que fue virtual (“Virtual event”) y no le da lugar. Dudoso: lo leído no dice quiénes estuvieron en Santiago; el país se sigue de la ciudad y de que presidía Chile.',
    {
      changes: { modality: 'hybrid', city: everywhere('Santiago'), country: 'CL' },
      sources: [
        [p.timeline, ['modality', 'city']],
        [p.reliefWebOnSantiago, ['modality', 'city']],
      ],
    },
  ),
  amended('2021-05-27-lima', 7, [p.reliefWebOnLima], sameMeeting('VII')),
  amended(
    '2022-06-30-brasilia',
    8,
    [p.globalizateRadio, p.brazil],
    'Propone anotar que esta reunión fue en el Palácio Itamaraty y que es la de la ronda VIII. La página de la OIM da la ciudad y las mismas fechas, sin el lugar.',
    {
      changes: { venue: everywhere('Palácio Itamaraty') },
      sources: [
        [p.globalizateRadio, ['venue']],
        [p.brazil, ['venue']],
      ],
    },
  ),
  amended('2023-11-22-santiago', 9, [p.elVenezolano], sameMeeting('IX')),
]
