import type { LocalizedText } from '#lib/action/result.ts'
import { roman } from '#lib/i18n/roman.ts'
import { stableId } from '../../stable-id.ts'
import { noText } from '../page.ts'
import { cited, type Proposal } from './proposal.ts'
import { type Publication, publications as p } from './publications.ts'

/** The lasting id of a round. */
export const roundId = (number: number) => stableId(`round/${number}`)

interface Chapter {
  name: LocalizedText
  /** Where the name was read. */
  readIn: string
}

/** A publication that numbers the round and names its chapter in these words. */
interface Naming {
  publication: Publication
  wording: string
}

/** A chapter called after a city, as the title of a document of its round calls it. */
const chapterOf = (city: string, readIn: string, inPortuguese = city): Chapter => ({
  name: { es: `Capítulo de ${city}`, en: `Chapter of ${city}`, pt: `Capítulo de ${inPortuguese}` },
  readIn,
})

/**
 * One round. When it was opened and closed is unknown: what the sources date is its meeting, and a round lasts longer (the page has
 * focal points of the IX Round meet ten months before its plenary).
 */
function round(number: number, cites: Publication[], chapter?: Chapter, naming?: Naming): Proposal<'round'> {
  const id = roundId(number)
  const fields = chapter && !naming ? ['number', 'chapter'] : ['number']
  return {
    type: 'round',
    id,
    content: {
      number,
      chapter: chapter?.name ?? noText,
      host: '',
      opened: '',
      closed: '',
      sources: [
        ...cites.map((publication) => cited(id, publication, fields)),
        ...(naming ? [cited(id, naming.publication, ['number', 'chapter'], naming.wording)] : []),
      ],
      staffNote: '',
    },
    message: [
      `Propone registrar la ronda ${roman(number)}, que la página de la OIM no lleva como tal.`,
      chapter
        ? `El nombre del capítulo se leyó en ${chapter.readIn}; en inglés y en portugués es una traducción por confirmar.`
        : 'No se leyó un nombre de capítulo.',
      'Las fuentes fechan la reunión, no la apertura ni el cierre de la ronda, y no dicen qué Estado fue sede: esos campos quedan vacíos.',
    ].join(' '),
  }
}

/** Rounds I to XI. */
export const rounds = [
  round(1, [p.ecuadorOnQuitoI, p.elNacional]),
  round(2, [p.ecuadorOnQuitoII]),
  round(3, [p.revistaSic, p.directorioLegislativo]),
  round(4, [p.iomOnBuenosAires, p.reliefWebOnBuenosAires], chapterOf('Buenos Aires', 'el título de su hoja de ruta')),
  round(5, [p.iomOnBogota, p.asiloAmericas]),
  round(6, [p.timeline, p.reliefWebOnSantiago], chapterOf('Santiago', 'el título de su declaración conjunta')),
  round(7, [p.reliefWebOnLima], chapterOf('Lima', 'el título de su declaración conjunta')),
  round(8, [p.globalizateRadio, p.brazil], chapterOf('Brasilia', 'el título de su declaración conjunta', 'Brasília')),
  round(9, [p.elVenezolano], chapterOf('Santiago II', 'el título de su declaración conjunta')),
  round(
    10,
    [p.unhcrOnSanJose, p.analisisUrbano],
    {
      name: { es: 'Capítulo San José', en: 'Chapter of San José', pt: 'Capítulo de San José' },
      readIn: 'la nota de News in America',
    },
    { publication: p.newsInAmerica, wording: 'X Ronda del Proceso de Quito, Capítulo San José' },
  ),
  round(11, [p.selaOnQuitoXI]),
]
