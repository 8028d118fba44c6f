import type { LocalizedText } from '#lib/action/result.ts'
import type { WorkingGroupContent } from '#lib/record/working-group/schema.ts'
import { stableId } from '../stable-id.ts'
import { namesToConfirm, noText, pageSource, type SeedRecord } from './page.ts'

function group(subject: string, name: LocalizedText): SeedRecord<WorkingGroupContent> {
  const key = `workingGroup/${subject}`
  return {
    id: stableId(key),
    content: {
      name,
      slug: '',
      kind: 'workingGroup',
      mandate: noText,
      leads: [],
      themes: [],
      from: '',
      to: '',
      sources: [pageSource(`${key}/source/name`, ['name', 'kind'], name.en)],
      staffNote: namesToConfirm,
    },
  }
}

/** The 6 working groups, in the page's order. Mandates, leads, themes and terms the page does not give. */
export const workingGroups = [
  group('registration', {
    es: 'Grupo de trabajo sobre registro y documentación de migrantes',
    en: 'Working Group on Registration and documentation of Migrants',
    pt: 'Grupo de trabalho sobre registro e documentação de migrantes',
  }),
  group('protection', {
    es: 'Grupo de trabajo sobre protección de migrantes',
    en: 'Working Group on Migrant Protection',
    pt: 'Grupo de trabalho sobre proteção de migrantes',
  }),
  group('integration', {
    es: 'Grupo de trabajo sobre integración de migrantes',
    en: 'Working Group on Migrant Integration',
    pt: 'Grupo de trabalho sobre integração de migrantes',
  }),
  group('cooperation', {
    es: 'Grupo de trabajo sobre cooperación',
    en: 'Working Group on Cooperation',
    pt: 'Grupo de trabalho sobre cooperação',
  }),
  group('education', {
    es: 'Grupo de trabajo sobre educación',
    en: 'Working group on Education',
    pt: 'Grupo de trabalho sobre educação',
  }),
  group('orientation', {
    es: 'Grupo de trabajo sobre centros de orientación y recepción de migrantes y refugiados',
    en: 'Working group on Orientation and Reception Center for Migrants and Refugees',
    pt: 'Grupo de trabalho sobre centros de orientação e recepção de migrantes e refugiados',
  }),
]
