import type { ContactContent } from '#lib/record/contact/schema.ts'
import { stableId } from '../stable-id.ts'
import { pageSource, type SeedRecord } from './page.ts'

const key = 'contact/technical-secretariat'

/** An agency of the contact: an item with an id of its own. */
const agency = (name: string) => ({
  id: stableId(`${key}/organizations/${name}`),
  record: stableId(`organization/${name}`),
})

/** The page's one contact: a role of two agencies, without a person, an e-mail address or a telephone number. */
const technicalSecretariat: SeedRecord<ContactContent> = {
  id: stableId(key),
  content: {
    kind: 'contact',
    role: {
      es: 'Coordinación de la Secretaría Técnica',
      en: 'Technical Secretariat Coordinator',
      pt: 'Coordenação da Secretaria Técnica',
    },
    person: '',
    party: '',
    from: '',
    to: '',
    organizations: [agency('unhcr'), agency('iom')],
    office: {
      es: 'Oficinas regionales del ACNUR y la OIM en la Ciudad de Panamá, Panamá',
      en: 'UNHCR-IOM Regional Offices in Panama City, Panama',
      pt: 'Escritórios regionais do ACNUR e da OIM na Cidade do Panamá, Panamá',
    },
    email: '',
    phone: '',
    visibility: 'public',
    sources: [
      pageSource(`${key}/source/role`, ['role'], 'Technical Secretariat Coordinator Secretariat'),
      pageSource(
        `${key}/source/office`,
        ['organizations', 'office'],
        'UNHCR-IOM Regional Offices in Panama City, Panama',
      ),
    ],
    staffNote:
      'La página de la OIM escribe “Technical Secretariat Coordinator Secretariat”: la última palabra parece sobrar. No da nombre, correo ni teléfono.',
  },
}

export const contacts = [technicalSecretariat]
