import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { signedIn } from './fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from './fixtures/records.ts'
import { isSwept, sweptWidths } from './fixtures/sweep.ts'

const languages = ['es', 'en', 'pt'] as const

/** An address of each kind of public page, below the language. */
const pages = [
  '',
  '/about',
  '/contact',
  '/documents',
  '/members',
  '/presidencies',
  '/meetings',
  '/meetings?year=2023',
  '/meetings/plenary-chapter-of-santiago',
  '/working-groups',
  '/working-groups/working-group-on-education',
  '/themes',
  '/themes/human-trafficking',
  '/states',
  '/states/cl',
  '/meetings/there-never-was-one',
]

for (const [at, language] of languages.entries()) {
  for (const [index, path] of pages.entries()) {
    test(`${language}${path || '/'} reads without scripts, in its language, for everyone`, async ({
      page,
      request,
    }) => {
      const problems: string[] = []
      page.on('console', (message) => problems.push(message.text()))
      const answer = await request.get(`/${language}${path}`)
      const html = await answer.text()
      expect(html.replaceAll(/<script type="application\/ld\+json">.*?<\/script>/gs, '')).not.toContain('<script')
      expect(gzipSync(html).length).toBeLessThan(30_000)
      for (const width of sweptWidths(index + at)) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`/${language}${path}`)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        if (isSwept(index, at)) expect(await barriersIn(page)).toEqual([])
      }
      expect(problems.filter((text) => !text.includes('status of 404'))).toEqual([])
    })
  }
}

test('the first address answers in the reader’s language, Spanish where none matches', async ({ request }) => {
  const sentTo = async (language: string) => {
    const answer = await request.get('/', { headers: { 'accept-language': language }, maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    return answer.headers().location
  }
  expect(await sentTo('pt-BR,pt;q=0.9,en;q=0.8')).toBe('/pt')
  expect(await sentTo('en-GB')).toBe('/en')
  expect(await sentTo('fr,de;q=0.5')).toBe('/es')
})

test('a title that exists in English only stays so, and says that it is in English', async ({ page }) => {
  await page.goto('/es/meetings/plenary-chapter-of-santiago')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading.locator('[lang=en]').or(page.locator('h1[lang=en]'))).toHaveText(/Plenary Chapter of Santiago/)
  await expect(page.getByText('en inglés').first()).toBeVisible()
})

test('a renamed meeting is found at its old address, a withdrawn one says what it was', async ({ page, request }) => {
  const editor = await signedIn('editor')
  const content = (slug: string) => meetingContent({ title: inSpanish('Reunión con dirección'), slug })
  const first = await published(editor, 'meeting', content('reunion-con-direccion-vieja'))
  await published(editor, 'meeting', content('reunion-con-direccion-nueva'), first)
  const old = await request.get('/es/meetings/reunion-con-direccion-vieja?year=2024', { maxRedirects: 0 })
  expect(old.status()).toBe(308)
  expect(old.headers().location).toContain('/es/meetings/reunion-con-direccion-nueva')
  await withdrawRecord(editor, { recordId: first.recordId, version: 2, message: 'Se publicó por error.' })
  for (const slug of ['reunion-con-direccion-vieja', 'reunion-con-direccion-nueva']) {
    await expect.poll(async () => (await request.get(`/pt/meetings/${slug}`)).status()).toBe(410)
  }
  await page.goto('/pt/meetings/reunion-con-direccion-nueva')
  await expect(page.getByText('Reunión con dirección').first()).toBeVisible()
  await expect(page.getByText('Se publicó por error.')).toBeVisible()
})

test('a meeting tells search engines and calendars what it is, and nothing that is not known', async ({ page }) => {
  await page.goto('/en/meetings/first-face-to-face-meeting-on-local-governments-and-host-communities')
  const event = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(event).toMatchObject({ '@type': 'Event', startDate: '2023-03-01', endDate: '2023-03-02' })
  await page.goto('/en/meetings/7th-quito-process-principal-meeting')
  const unknown = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(unknown).not.toHaveProperty('eventAttendanceMode')
  for (const language of ['es', 'en', 'pt', 'x-default'])
    await expect(page.locator(`link[hreflang="${language}"]`)).toHaveCount(1)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    /\/en\/meetings\/7th-quito-process-principal-meeting$/,
  )
})

test('a name written to break pages is only a name', async ({ page, request }) => {
  const editor = await signedIn('editor')
  const evil = '</title><script>alert(1)</script><img src=x onerror=alert(1)> "\' -->'
  const { recordId: host } = await publishedState(editor, 'SV')
  const { slug } = await published(
    editor,
    'meeting',
    meetingContent({
      title: { es: evil, en: evil, pt: evil },
      city: { es: evil, en: evil, pt: evil },
      summary: { es: `${evil}\n\n${evil}`, en: evil, pt: evil },
      hosts: [party(host)],
    }),
  )
  for (const language of languages) {
    await expect.poll(async () => (await request.get(`/${language}/meetings/${slug}`)).status()).toBe(200)
    await page.goto(`/${language}/meetings/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script>')
    expect(await page.locator('img').count()).toBe(0)
    const event = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(event.name).toBe(evil)
  }
})

test('robots and the site map name the public pages and no others', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const map = await (await request.get('/sitemap.xml')).text()
  expect(map).toContain(`${baseURL}/es/meetings/plenary-chapter-of-santiago`)
  expect(map).not.toContain('/admin')
})

test('an answer says nothing about what is not public', async ({ request }) => {
  const editor = await signedIn('editor')
  const { recordId } = await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Borrador secreto') }))
  const never = await request.get('/es/meetings/nunca-hubo')
  for (const path of ['/es/meetings/borrador-secreto', `/es/meetings/${recordId}`]) {
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).toBe(await never.text())
  }
  for (const path of ['/es', '/es/meetings', '/es/meetings?year=2024', '/sitemap.xml']) {
    expect(await (await request.get(path)).text()).not.toContain('secreto')
  }
  const flight = await request.get('/es/meetings', { headers: { rsc: '1', 'next-router-prefetch': '1' } })
  expect(flight.headers()['content-type']).toContain('text/html')
})
