import { type APIRequestContext, expect, test } from '@playwright/test'
import { locales } from '#lib/i18n/locales.ts'
import { lines } from '#prisma/seed/quito/source/list-under.ts'
import { pageLines } from './fixtures/page-lines.ts'

/** What a reader of a page reads, without its markup. */
async function textOf(request: APIRequestContext, path: string): Promise<string> {
  const html = await (await request.get(path)).text()
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: keyof typeof entities) => entities[name])
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.;:)])/g, '$1')
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" } as const

test('the walk goes through every line of the profile page, in its order', () => {
  expect(pageLines.map(({ line }) => line)).toEqual(lines)
})

for (const locale of locales) {
  test(`every line of the profile page is found on the public pages in ${locale}`, async ({ request }) => {
    const read = new Map<string, string>()
    const missing: string[] = []
    for (const { at, [locale]: shown, line } of pageLines) {
      const text = read.get(at) ?? (await textOf(request, `/${locale}/${at}`))
      read.set(at, text)
      missing.push(...shown.filter((words) => !text.includes(words)).map((words) => `${at}: ${words} (${line})`))
    }
    expect(missing).toEqual([])
  })
}
