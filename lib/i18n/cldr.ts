import type { Locale } from './locales.ts'

/** The language tags under which CLDR keeps what the record's readers write: Latin American Spanish, day before month, Brazil. */
export const cldrTag: Record<Locale, string> = { es: 'es-419', en: 'en-GB', pt: 'pt-BR' }
