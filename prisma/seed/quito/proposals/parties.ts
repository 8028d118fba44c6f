import { type OrganizationContent, organization } from '#lib/record/organization/schema.ts'
import { state } from '#lib/record/state/schema.ts'
import { stableId } from '../../stable-id.ts'
import { cited, type Proposal } from './proposal.ts'
import { type Publication, publications as p } from './publications.ts'

const newState = (
  iso2: string,
  kind: 'state' | 'territory',
  cites: Publication[],
  message: string,
): Proposal<'state'> => {
  const id = stableId(`state/${iso2}`)
  const sources = cites.map((publication) => cited(id, publication, ['name']))
  return { type: 'state', id, content: { ...state.empty(), iso2, kind, sources }, message }
}

const newOrganization = (
  key: string,
  content: Pick<OrganizationContent, 'name' | 'acronym' | 'kind'>,
): Proposal<'organization'> => {
  const id = stableId(`organization/${key}`)
  const sources = [p.venezuelaMigrante, p.selaOnFriends].map((publication) => cited(id, publication, ['name']))
  return {
    type: 'organization',
    id,
    content: { ...organization.empty(), ...content, sources },
    message: `Propone registrar esta organización, de la que trata la propuesta sobre el Grupo de Amigos. El nombre en los tres idiomas y el tipo no se tomaron de las fuentes, que solo la nombran.`,
  }
}

/** Parties that the page does not name, and that the proposals for memberships speak of. */
export const newStates = [
  newState(
    'GT',
    'state',
    [p.newsInAmerica, p.unhcrNovember2024],
    'Propone registrar a Guatemala, de la que tratan las propuestas sobre su participación como observador y como miembro. No figura en la página de la OIM.',
  ),
  newState(
    'CW',
    'territory',
    [p.prensaLatina],
    'Propone registrar a Curazao, del que trata la propuesta sobre su participación como observador. La fuente lo llama país observador; aquí se registra como territorio, porque el registro distingue Estados y territorios. No figura en la página de la OIM.',
  ),
]

export const newOrganizations = [
  newOrganization('eu', {
    name: { es: 'Unión Europea', en: 'European Union', pt: 'União Europeia' },
    acronym: { es: 'UE', en: 'EU', pt: 'UE' },
    kind: 'regionalBloc',
  }),
  newOrganization('idb', {
    name: {
      es: 'Banco Interamericano de Desarrollo',
      en: 'Inter-American Development Bank',
      pt: 'Banco Interamericano de Desenvolvimento',
    },
    acronym: { es: 'BID', en: 'IDB', pt: 'BID' },
    kind: 'financialInstitution',
  }),
]
