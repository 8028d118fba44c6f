import { describe, expect, it } from 'vitest'
import { sitemap, sitemapIndex } from './sitemap.ts'

describe('a sitemap', () => {
  const changed = new Date('2026-11-24T12:00:00Z')
  const xml = sitemap([{ at: (locale) => `https://records.example.org/${locale}/meetings/a`, changed }])

  it('lists a page in every language, each with all its alternates and when it changed', () => {
    expect(xml.match(/<url>/g)).toHaveLength(3)
    for (const locale of ['es', 'en', 'pt']) {
      const address = `https://records.example.org/${locale}/meetings/a`
      expect(xml).toContain(`<loc>${address}</loc><lastmod>2026-11-24T12:00:00.000Z</lastmod>`)
      expect(xml.split(`hreflang="${locale}" href="${address}"`)).toHaveLength(4)
    }
    expect(xml.split('hreflang="x-default" href="https://records.example.org/es/meetings/a"')).toHaveLength(4)
  })

  it('says nothing of a date that is not known', () => {
    expect(sitemap([{ at: (locale) => `https://records.example.org/${locale}` }])).not.toContain('lastmod')
  })

  it('escapes what would break it', () => {
    expect(sitemap([{ at: () => 'https://records.example.org/?a=1&b=<2>"' }])).toContain('?a=1&amp;b=&lt;2>&quot;')
  })

  it('is one of several where there is an index', () => {
    expect(sitemapIndex(['https://records.example.org/sitemap.xml?page=1'])).toContain(
      '<sitemap><loc>https://records.example.org/sitemap.xml?page=1</loc></sitemap>',
    )
  })
})
