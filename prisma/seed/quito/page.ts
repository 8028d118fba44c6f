import type { LocalizedText } from '#lib/action/result.ts'
import type { MeetingContent } from '#lib/record/meeting/schema.ts'
import { stableId } from '../stable-id.ts'

/** A record of the seed, ready to be published as version 1. */
export interface SeedRecord<Content> {
  id: string
  content: Content
}

type Source = MeetingContent['sources'][number]

/** Text in no language yet. */
export const noText: LocalizedText = { es: '', en: '', pt: '' }

/** Text that exists in English only: it is shown as such, and not translated for the source. */
export const englishOnly = (en: string): LocalizedText => ({ ...noText, en })

/** A name that is the same in all three languages. */
export const everywhere = (name: string): LocalizedText => ({ es: name, en: name, pt: name })

/**
 * The profile page as a source: `fields` are the fields of the record that it speaks for, `wording` is what it wrote there, slips
 * included. When the page was written it does not say.
 */
export const pageSource = (key: string, fields: string[], wording: string): Source => ({
  id: stableId(key),
  label: {
    es: 'Página de perfil del Proceso de Quito, OIM',
    en: 'Quito Process profile page, IOM',
    pt: 'Página de perfil do Processo de Quito, OIM',
  },
  url: 'https://iom.int/international-technical-meeting-human-mobility-venezuelan-citizens-region-quito-process',
  asOf: '',
  fields,
  wording,
})

/** For staff: the page names themes and groups in English alone, and its names are not left untranslated as titles are. */
export const namesToConfirm =
  'La página de la OIM da este nombre solo en inglés. Los nombres en español y en portugués siguen el glosario de la Secretaría y están por confirmar.'
