import type { LocalizedText } from '#lib/action/result.ts'
import type { OrganizationContent } from '#lib/record/organization/schema.ts'
import { stableId } from '../stable-id.ts'
import { pageSource, type SeedRecord } from './page.ts'

/** An agency that the page names by its acronym alone, which is all that the page is a source for. */
function agency(key: string, name: LocalizedText, acronym: LocalizedText): SeedRecord<OrganizationContent> {
  return {
    id: stableId(`organization/${key}`),
    content: {
      name,
      acronym,
      kind: 'un',
      sources: [pageSource(`organization/${key}/source/acronym`, ['acronym'], acronym.en)],
      staffNote:
        'La página de la OIM la nombra solo por su sigla en inglés. El nombre completo, la sigla en español y en portugués y el tipo no se tomaron de ella.',
    },
  }
}

/** The two agencies that make up the Technical Secretariat, in the order in which the page's text names them. */
export const organizations = [
  agency(
    'iom',
    {
      es: 'Organización Internacional para las Migraciones',
      en: 'International Organization for Migration',
      pt: 'Organização Internacional para as Migrações',
    },
    { es: 'OIM', en: 'IOM', pt: 'OIM' },
  ),
  agency(
    'unhcr',
    {
      es: 'Alto Comisionado de las Naciones Unidas para los Refugiados',
      en: 'United Nations High Commissioner for Refugees',
      pt: 'Alto Comissariado das Nações Unidas para os Refugiados',
    },
    { es: 'ACNUR', en: 'UNHCR', pt: 'ACNUR' },
  ),
]
