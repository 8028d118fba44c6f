import type { LinkContent } from '#lib/record/link/schema.ts'
import { stableId } from '../stable-id.ts'
import { pageSource, type SeedRecord } from './page.ts'

/** The page names these declarations and gives no address for them: none is invented. */
const declarations: SeedRecord<LinkContent> = {
  id: stableId('link/declarations'),
  content: {
    label: {
      es: 'Declaraciones del Proceso de Quito',
      en: 'Quito Process Declarations',
      pt: 'Declarações do Processo de Quito',
    },
    url: '',
    category: 'documents',
    sources: [
      pageSource(
        'link/declarations/source/label',
        ['label', 'category'],
        'For more documents, please refer to: Quito Process Declarations',
      ),
    ],
    staffNote: 'La página de la OIM las nombra sin dar su dirección.',
  },
}

export const links = [declarations]
