import { type PresidencyContent, presidency } from '#lib/record/presidency/schema.ts'
import { stableId } from '../../stable-id.ts'
import { presidencies as onThePage } from '../presidencies.ts'
import { changed, cited, type Proposal, theOne } from './proposal.ts'
import { type Publication, publications as p } from './publications.ts'
import { roundId } from './rounds.ts'

/** The rounds of a presidency as list items with lasting ids. */
const roundsOf = (presidencyId: string, numbers: number[]) =>
  numbers.map((number) => ({ id: stableId(`${presidencyId}/rounds/${number}`), record: roundId(number) }))

/** A presidency of the page with its rounds, and with dates where there are any. */
function amended(
  key: string,
  rounds: number[],
  message: string,
  changes: Partial<PresidencyContent> = {},
  cites: [Publication, string[], string?][] = [],
): Proposal<'presidency'> {
  const record = theOne(onThePage, `presidency/${key}`)
  const sources = cites.map(([publication, fields, wording]) => cited(record.id, publication, fields, wording))
  const content = { rounds: roundsOf(record.id, rounds), ...changes }
  return { type: 'presidency', ...changed(record, content, sources), message }
}

const noSource = 'Los datos reunidos no citan una fuente propia para esto: conviene buscarla antes de publicar.'

export const amendedPresidencies = [
  amended(
    'ecuador',
    [1, 2, 3],
    `Propone anotar que Ecuador presidió las rondas I a III. ${noSource} No se leyó desde cuándo ni hasta cuándo presidió.`,
  ),
  amended(
    'argentina',
    [4],
    `Propone anotar que Argentina presidió la ronda IV. ${noSource} No se leyó desde cuándo ni hasta cuándo presidió.`,
  ),
  amended(
    'colombia',
    [5],
    'Propone anotar que Colombia presidió la ronda V. La fuente muestra que el 30 de abril de 2020 aún presidía y estaba por traspasar a Chile: el fin del mandato es posterior y no se conoce, por lo que no se propone una fecha. De la dirección de la fuente solo se conoce el comienzo (foreignaffairs.co.nz/2020/05/02/…).',
    {},
    [[p.foreignAffairs, ['rounds']]],
  ),
  amended(
    'chile',
    [6],
    `Propone anotar que el primer mandato de Chile fue el de la ronda VI y terminó el 27 de noviembre de 2020. Ese día es el comienzo del mandato de Perú. ${noSource} No se leyó desde cuándo presidió.`,
    { to: '2020-11-27' },
  ),
  amended(
    'peru',
    [7],
    'Propone fechar el mandato de Perú del 27 de noviembre de 2020 al 23 de junio de 2021 y anotar que fue el de la ronda VII. Dudoso: el 23 de junio es el día en que se publicó la noticia del traspaso a Brasil; otra fecha leída para el traspaso es el 22 de junio.',
    { from: '2020-11-27', to: '2021-06-23' },
    [[p.reliefWebOnPeru, ['from', 'to', 'rounds']]],
  ),
  amended(
    'brazil',
    [8],
    'Propone fechar el comienzo del mandato de Brasil el 23 de junio de 2021, anunciado el 28 de mayo de 2021, y anotar que fue el de la ronda VIII. Dudoso: el 23 de junio es el día en que se publicó la noticia; otra fecha leída para el comienzo es el 22 de junio. Los datos reunidos no citan una fuente propia para el anuncio. El fin no se conoce.',
    { announced: '2021-05-28', from: '2021-06-23' },
    [[p.unhcrOnBrazil, ['from', 'rounds']]],
  ),
  amended(
    '2022-chile',
    [9],
    `Propone anotar que el segundo mandato de Chile se anunció el 1 de julio de 2022 y fue el de la ronda IX. Los años 2022 y 2023 son los de la página de la OIM. ${noSource}`,
    { announced: '2022-07-01' },
  ),
  amended(
    '2023-costa-rica',
    [10],
    'Propone anotar que el mandato de Costa Rica fue el de la ronda X. Dudoso: la OIM da los años 2023-2024 y el ACNUR escribe “en 2024”; como no dice que no empezara en 2023, se mantiene lo que da la página de la OIM.',
    {},
    [[p.unhcrUndated, ['from', 'to'], 'en 2024']],
  ),
]

const ecuadorXI = stableId('presidency/2025-ecuador')

export const newPresidencies: Proposal<'presidency'>[] = [
  {
    type: 'presidency',
    id: ecuadorXI,
    content: {
      ...presidency.empty(),
      party: stableId('state/EC'),
      announced: '2024-11',
      from: '2025',
      rounds: roundsOf(ecuadorXI, [11]),
      sources: [cited(ecuadorXI, p.unhcrNovember2024, ['party', 'announced', 'from', 'rounds'])],
    },
    message:
      'Propone agregar un segundo mandato de Ecuador, el de la ronda XI, anunciado en noviembre de 2024 y con comienzo en 2025. La página de la OIM no llega hasta esa fecha. Dudoso: no se conocen los días, ni hasta cuándo preside. De la fuente se conoce el sitio y el día (acnur.org, 21 de noviembre de 2024), no la dirección. Si se publica, Ecuador figurará como quien preside mientras no se registre el fin.',
  },
]
