import { isLocale } from '#lib/i18n/locales.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'
import { fieldLabel } from '../field-label.ts'

/** How a place in the form is called, by its dotted path: `sources.0.label.es` is "Sources 1 · Name of the source (Spanish)". */
export function pathLabel(t: Translator, type: RecordType, path: string): string {
  const names: string[] = []
  let label = ''
  for (const piece of path.split('.')) {
    if (/^\d+$/.test(piece)) label += ` ${Number(piece) + 1}`
    else if (isLocale(piece) && names.length > 0) label += ` (${t(`terms.languages.${piece}`)})`
    else {
      names.push(piece)
      label += `${label && ' · '}${fieldLabel(t, type, names.join('/'))}`
    }
  }
  return label
}
