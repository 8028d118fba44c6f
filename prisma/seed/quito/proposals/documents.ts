import type { LocalizedText } from '#lib/action/result.ts'
import { type DocumentContent, document } from '#lib/record/document/schema.ts'
import { stableId } from '../../stable-id.ts'
import { englishOnly, noText } from '../page.ts'
import { meetingId } from './meetings.ts'
import { cited, type Proposal } from './proposal.ts'
import { type Publication, publications as p } from './publications.ts'

interface Adopted {
  key: string
  type: DocumentContent['type']
  title: LocalizedText
  /** The key of the meeting that adopted it. */
  at: string
  /** As exactly as it is known; where no day is given, what the dates of the meeting have in common. */
  on: string
  cites: Publication[]
  doubt?: string
}

const inSpanish = (es: string): LocalizedText => ({ ...noText, es })

const dayUnknown = 'No se leyó el día de su adopción: se anota lo que las fechas de la reunión tienen en común.'

/** A document of a meeting, with its title in the language in which it was read. Where it can be had, no source says: it has no link. */
function adopted({ key: name, type, title, at, on, cites, doubt = dayUnknown }: Adopted): Proposal<'document'> {
  const id = stableId(`document/${name}`)
  const fields = ['title', 'type', 'adoptedAt', 'adoptedOn']
  return {
    type: 'document',
    id,
    content: {
      ...document.empty(),
      title,
      type,
      adoptedAt: meetingId(at),
      adoptedOn: on,
      sources: cites.map((publication) => cited(id, publication, fields)),
    },
    message: `Propone registrar este documento, con el título que le dan las fuentes y en el idioma de estas. La página de la OIM remite a las declaraciones del Proceso sin nombrarlas. ${doubt} No se agrega enlace al texto, ni quiénes lo firmaron.`,
  }
}

/** What the rounds adopted. The title of the eleventh's document is cut off where it was read, so it is none of these. */
export const documents = [
  adopted({
    key: 'declaration-of-quito',
    type: 'declaration',
    title: inSpanish('Declaración de Quito sobre movilidad humana de ciudadanos venezolanos en la región'),
    at: '2018-09-03-quito',
    on: '2018-09',
    cites: [p.ecuadorOnQuitoI, p.elNacional],
  }),
  adopted({
    key: 'plan-of-action',
    type: 'planOfAction',
    title: inSpanish('Plan de Acción sobre la movilidad humana de nacionales venezolanos en la región'),
    at: '2018-11-22-quito',
    on: '2018-11',
    cites: [p.ecuadorOnQuitoII],
  }),
  adopted({
    key: 'joint-declaration-iii',
    type: 'jointDeclaration',
    title: inSpanish(
      'Declaración Conjunta de la III Reunión Técnica Internacional sobre Movilidad Humana de Ciudadanos Venezolanos en la Región',
    ),
    at: '2019-04-08-quito',
    on: '2019-04',
    cites: [p.revistaSic, p.directorioLegislativo],
  }),
  adopted({
    key: 'joint-declaration-iv',
    type: 'jointDeclaration',
    title: englishOnly('Joint Declaration'),
    at: '2019-07-05-buenos-aires',
    on: '2019-07-05',
    cites: [p.iomOnBuenosAires, p.reliefWebOnBuenosAires],
    doubt:
      'Dudoso: de la declaración de Buenos Aires solo se leyó que es una declaración conjunta, en inglés; falta su título completo. La fecha del 5 de julio de 2019 se leyó para la declaración y la hoja de ruta a la vez.',
  }),
  adopted({
    key: 'road-map-of-buenos-aires',
    type: 'roadMap',
    title: inSpanish('Hoja de Ruta del Capítulo de Buenos Aires'),
    at: '2019-07-05-buenos-aires',
    on: '2019-07-05',
    cites: [p.iomOnBuenosAires, p.reliefWebOnBuenosAires],
    doubt: 'La fecha del 5 de julio de 2019 se leyó para la declaración y la hoja de ruta a la vez.',
  }),
  adopted({
    key: 'joint-declaration-v',
    type: 'jointDeclaration',
    title: inSpanish(
      'Declaración Conjunta de la V Reunión Técnica Internacional sobre Movilidad Humana de Ciudadanos Venezolanos en la Región',
    ),
    at: '2019-11-14-bogota',
    on: '2019-11',
    cites: [p.iomOnBogota, p.asiloAmericas],
  }),
  adopted({
    key: 'joint-declaration-vi',
    type: 'jointDeclaration',
    title: inSpanish(
      'Declaración conjunta de la VI Reunión Técnica internacional sobre movilidad humana de ciudadanos venezolanos en la región, Capítulo de Santiago',
    ),
    at: '2020-09-23-virtual',
    on: '2020-09',
    cites: [p.timeline, p.reliefWebOnSantiago],
  }),
  adopted({
    key: 'joint-declaration-vii',
    type: 'jointDeclaration',
    title: inSpanish(
      'Declaración Conjunta de la VII Reunión Técnica Internacional sobre Movilidad Humana de Ciudadanos venezolanos en la Región, Proceso de Quito - Capítulo de Lima',
    ),
    at: '2021-05-27-lima',
    on: '2021-05',
    cites: [p.reliefWebOnLima],
  }),
  adopted({
    key: 'joint-declaration-viii',
    type: 'jointDeclaration',
    title: inSpanish(
      'Declaración Conjunta de la VIII Reunión Técnica Internacional sobre Movilidad Humana de Personas Venezolanas en la Región, Capítulo de Brasilia',
    ),
    at: '2022-06-30-brasilia',
    on: '2022',
    cites: [p.globalizateRadio, p.brazil],
  }),
  adopted({
    key: 'joint-declaration-ix',
    type: 'jointDeclaration',
    title: inSpanish('Declaración Conjunta, IX Reunión - Capítulo de Santiago II'),
    at: '2023-11-22-santiago',
    on: '2023-11',
    cites: [p.elVenezolano],
    doubt: `Dudoso: el título parece abreviado. ${dayUnknown}`,
  }),
  adopted({
    key: 'joint-declaration-x',
    type: 'jointDeclaration',
    title: inSpanish('Declaración Conjunta de la X Reunión Plenaria del Proceso de Quito'),
    at: '2024-11-20-san-jose',
    on: '2024-11',
    cites: [p.unhcrOnSanJose, p.analisisUrbano],
  }),
]
