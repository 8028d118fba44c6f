import { type MembershipContent, membership } from '#lib/record/membership/schema.ts'
import { stableId } from '../../stable-id.ts'
import { memberships as onThePage } from '../memberships.ts'
import { changed, cited, type Proposal, theOne } from './proposal.ts'
import { type Publication, publications as p } from './publications.ts'

type Cite = [publication: Publication, fields: string[], wording?: string]

const onFriends = [p.venezuelaMigrante, p.selaOnFriends]

function added(
  key: string,
  content: Partial<MembershipContent>,
  cites: Cite[],
  message: string,
): Proposal<'membership'> {
  const id = stableId(`membership/${key}`)
  const sources = cites.map(([publication, fields, wording]) => cited(id, publication, fields, wording))
  return { type: 'membership', id, content: { ...membership.empty(), ...content, sources }, message }
}

/** Since when an observer of the page has been in the Group of Friends. */
function friendSince(iso2: string, name: string, from: string, month: string): Proposal<'membership'> {
  const record = theOne(onThePage, `membership/${iso2}`)
  const sources = onFriends.map((publication) => cited(record.id, publication, ['from']))
  return {
    type: 'membership',
    ...changed(record, { from }, sources),
    message: `Propone anotar que ${name} está en el Grupo de Amigos desde ${month}. La página de la OIM no da fechas. Dudoso: la fecha es la de su ingreso en el Grupo de Amigos; que sea también la de su condición de observador se sigue de que la página trata a ambos como uno.`,
  }
}

export const newMemberships = [
  added(
    'GT-observer',
    {
      party: stableId('state/GT'),
      role: 'observer',
      status: 'unknown',
      founding: 'no',
      from: '2024-09',
      to: '2024-11',
    },
    [[p.newsInAmerica, ['party', 'role', 'from'], 'participó por primera vez como país observador']],
    'Propone registrar a Guatemala como observador, de septiembre a noviembre de 2024. Dudoso: la fuente dice que participó como observador en septiembre; el fin se infiere de que en noviembre pasó a ser miembro. Si está en el Grupo de Amigos no se leyó.',
  ),
  added(
    'GT',
    { party: stableId('state/GT'), role: 'member', founding: 'no', from: '2024-11' },
    [[p.unhcrNovember2024, ['party', 'role', 'from']]],
    'Propone registrar a Guatemala como Estado miembro desde noviembre de 2024. La página de la OIM da trece miembros y no la nombra: con este serían catorce. De la fuente se conoce el sitio y el día (acnur.org, 21 de noviembre de 2024), no la dirección. No es fundador: los once fundadores son otros.',
  ),
  added(
    'CW',
    { party: stableId('state/CW'), role: 'observer', founding: 'no', friend: 'no' },
    [[p.prensaLatina, ['party', 'role'], 'con Curazao como país observador']],
    'Propone registrar a Curazao como observador. La fuente lo nombra así en marzo de 2024 y no dice desde cuándo: el comienzo queda vacío. Observador y amigo son dos cosas: no está en la lista del Grupo de Amigos de julio de 2022 y ninguna fuente leída lo llama amigo, por lo que se anota que no lo es. Dudoso: esa lista es anterior.',
  ),
  added(
    'EU',
    { party: stableId('organization/eu'), founding: 'no', friend: 'yes' },
    onFriends.map((publication) => [publication, ['party', 'friend']]),
    'Propone registrar a la Unión Europea en el Grupo de Amigos, como la da una lista de julio de 2022. La página de la OIM solo nombra Estados. No se leyó desde cuándo lo integra, ni en qué otra calidad participa: ambas cosas quedan sin registrar.',
  ),
  added(
    'IDB',
    { party: stableId('organization/idb'), founding: 'no', friend: 'yes', from: '2021-05' },
    onFriends.map((publication) => [publication, ['party', 'friend', 'from']]),
    'Propone registrar al Banco Interamericano de Desarrollo en el Grupo de Amigos desde mayo de 2021. La página de la OIM solo nombra Estados. No se leyó en qué otra calidad participa: queda sin registrar.',
  ),
]

export const amendedMemberships = [
  friendSince('FR', 'Francia', '2020-09', 'septiembre de 2020'),
  friendSince('GB', 'el Reino Unido', '2021-05', 'mayo de 2021'),
  friendSince('IT', 'Italia', '2021-05', 'mayo de 2021'),
]
