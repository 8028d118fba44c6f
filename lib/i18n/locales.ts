/** The languages of the record and of the interface, in the order in which they are shown. */
export const locales = ['es', 'en', 'pt'] as const

export type Locale = (typeof locales)[number]

/** Spanish is the process's working language: what a reader gets where nothing of theirs matches. */
export const defaultLocale: Locale = 'es'

/** Whether a piece of an address or a header names one of our languages. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value)
}
