import type { Metadata } from 'next'
import { absolute } from '#lib/absolute.ts'
import { defaultLocale, type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { inLanguage } from '#lib/paths.ts'

const openGraphTag: Record<Locale, string> = { es: 'es_419', en: 'en_GB', pt: 'pt_BR' }

/** What the head of a public page says of it. `path` is its own address, query included. */
export function headOf({
  locale,
  path,
  title,
  description,
  type = 'website',
}: {
  locale: Locale
  path: string
  /** None for the home page, which is called as the process is. */
  title?: string
  description: string
  type?: 'website' | 'article'
}): Metadata {
  const process = translator(locale)('reading.process')
  const at = (other: Locale) => absolute(inLanguage(path, other))
  return {
    title: title ? `${title} · ${process}` : process,
    description,
    alternates: {
      canonical: at(locale),
      languages: { ...Object.fromEntries(locales.map((other) => [other, at(other)])), 'x-default': at(defaultLocale) },
    },
    openGraph: {
      type,
      title: title ?? process,
      description,
      url: at(locale),
      siteName: process,
      locale: openGraphTag[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((other) => openGraphTag[other]),
    },
  }
}
