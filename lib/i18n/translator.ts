import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales.ts'
import { en } from './messages/en/all.ts'
import { es } from './messages/es/all.ts'
import { pt } from './messages/pt/all.ts'
import { perLocale } from './per-locale.ts'

/** Spanish is the measure: a key that English or Portuguese lacks does not compile. */
export type Messages = typeof es

const messages: Record<Locale, Messages> = { es, en, pt }

/** `t('namespace.key', values)` in one language; the same on the server, in the public pages and in client components. */
export const translator = perLocale((locale) =>
  createTranslator<Messages>({ locale, messages: messages[locale], timeZone: 'UTC' }),
)

export type Translator = ReturnType<typeof translator>
