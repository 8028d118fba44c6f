import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales.ts'
import { en } from './messages/en/all.ts'
import { es } from './messages/es/all.ts'
import { pt } from './messages/pt/all.ts'

/** Spanish is the measure: a key that English or Portuguese lacks does not compile. */
export type Messages = typeof es

const messages: Record<Locale, Messages> = { es, en, pt }

function make(locale: Locale) {
  return createTranslator<Messages>({ locale, messages: messages[locale], timeZone: 'UTC' })
}

/** `t('namespace.key', values)` in one language; the same on the server, in the public pages and in client components. */
export type Translator = ReturnType<typeof make>

const made = new Map<Locale, Translator>()

export function translator(locale: Locale): Translator {
  let t = made.get(locale)
  if (!t) made.set(locale, (t = make(locale)))
  return t
}
