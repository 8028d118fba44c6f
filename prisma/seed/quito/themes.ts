import type { LocalizedText } from '#lib/action/result.ts'
import type { ThematicAreaContent } from '#lib/record/thematic-area/schema.ts'
import { stableId } from '../stable-id.ts'
import { namesToConfirm, noText, pageSource, type SeedRecord } from './page.ts'

/** One area of the page's "Current Thematic Focus"; `wording` where the page's own differs from the name that is shown. */
function theme(name: string, names: LocalizedText, wording = names.en): SeedRecord<ThematicAreaContent> {
  const key = `thematicArea/${name}`
  return {
    id: stableId(key),
    content: {
      name: names,
      slug: '',
      description: noText,
      from: '',
      to: '',
      sources: [pageSource(`${key}/source/name`, ['name'], wording)],
      staffNote: namesToConfirm,
    },
  }
}

/** The 12 thematic areas, in the page's order. Since when each is one, the page does not say. */
export const themes = [
  theme('asylum', { es: 'Asilo', en: 'Asylum', pt: 'Asilo' }),
  theme('covid-19', { es: 'COVID-19', en: 'COVID-19', pt: 'COVID-19' }),
  theme('education', { es: 'Educación', en: 'Education', pt: 'Educação' }),
  theme('family-reunification', {
    es: 'Reunificación familiar',
    en: 'Family reunification',
    pt: 'Reunificação familiar',
  }),
  theme('gender-equality', { es: 'Igualdad de género', en: 'Gender equality', pt: 'Igualdade de gênero' }),
  theme('guidance-centers', { es: 'Centros de orientación', en: 'Guidance centers', pt: 'Centros de orientação' }),
  theme('hiv-aids', { es: 'VIH/sida', en: 'HIV/AIDS', pt: 'HIV/aids' }, 'HIV AIDS'),
  theme('host-communities', {
    es: 'Comunidades de acogida y gobiernos locales',
    en: 'Host Communities and Local Governments',
    pt: 'Comunidades de acolhida e governos locais',
  }),
  theme('human-trafficking', { es: 'Trata de personas', en: 'Human trafficking', pt: 'Tráfico de pessoas' }),
  theme('migratory-regularization', {
    es: 'Regularización migratoria',
    en: 'Migratory Regularization',
    pt: 'Regularização migratória',
  }),
  theme('children-and-adolescents', {
    es: 'Protección de niños, niñas y adolescentes',
    en: 'Protection of children and adolescents',
    pt: 'Proteção de crianças e adolescentes',
  }),
  theme('socio-economic-insertion', {
    es: 'Inserción socioeconómica',
    en: 'Socio-economic insertion',
    pt: 'Inserção socioeconômica',
  }),
]
