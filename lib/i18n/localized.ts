import type { LocalizedText } from '#lib/action/result.ts'
import { type Locale, locales } from './locales.ts'

/** A text as a reader of one language gets it, and the language that it is in. */
export interface Reading {
  text: string
  lang: Locale
}

/** The text in the reader's language, else in the first that it has; the empty text where it has none. */
export function readIn(text: LocalizedText, locale: Locale): Reading {
  const lang = [locale, ...locales].find((each) => text[each] !== '') ?? locale
  return { text: text[lang], lang }
}
