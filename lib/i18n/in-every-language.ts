import type { LocalizedText } from '#lib/action/result.ts'
import type { Locale } from './locales.ts'

/** A text that the product itself words, in each of its languages. */
export function inEveryLanguage(words: (locale: Locale) => string): LocalizedText {
  return { es: words('es'), en: words('en'), pt: words('pt') }
}
