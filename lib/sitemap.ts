import { defaultLocale, type Locale, locales } from './i18n/locales.ts'

/**
 * Sitemaps as https://www.sitemaps.org/protocol.html has them, with the language alternates of
 * https://developers.google.com/search/docs/specialty/international/localized-versions.
 */

/** One page in all languages. */
export interface SitemapPage {
  /** Its whole address in a language. */
  at: (locale: Locale) => string
  /** When its content last changed, where that is known. */
  changed?: Date
}

const head = '<?xml version="1.0" encoding="UTF-8"?>'

/** Every page in every language, each naming the others. */
export function sitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ at, changed }) => {
    const alternates = [
      ...locales.map((locale) => alternate(locale, at(locale))),
      alternate('x-default', at(defaultLocale)),
    ].join('')
    const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
    return locales.map((locale) => `<url><loc>${escaped(at(locale))}</loc>${lastmod}${alternates}</url>`)
  })
  return `${head}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** The sitemaps that together list every page. */
export function sitemapIndex(addresses: readonly string[]): string {
  return `${head}
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>`).join('\n')}
</sitemapindex>
`
}

function alternate(language: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(address)}"/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
