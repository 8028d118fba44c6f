import { expect, test } from '@playwright/test'
import { barriersIn } from './fixtures/barriers.ts'
import { signedIn } from './fixtures/people.ts'
import { drafted, inSpanish, meetingContent, published } from './fixtures/records.ts'
import { isSwept, sweptWidths } from './fixtures/sweep.ts'

const languages = ['es', 'en', 'pt'] as const

/** A full page, one of a typing error, one of nothing found, and one without a question. */
const asked = ['?q=chile', '?q=Bogta', '?q=nowhere+xyzq', '']

for (const [at, language] of languages.entries()) {
  for (const [index, query] of asked.entries()) {
    test(`${language}/search${query} reads without scripts, in its language, for everyone`, async ({ page }) => {
      for (const width of sweptWidths(index + at)) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`/${language}/search${query}`)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page.locator('script')).toHaveCount(0)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        if (isSwept(index, at)) expect(await barriersIn(page)).toEqual([])
      }
    })
  }
}

test('whoever types into the head of any page finds the record, by keyboard alone', async ({ page }) => {
  await page.goto('/es/working-groups')
  await page.getByRole('searchbox', { name: 'Buscar en el registro' }).fill('Bogta')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/es\/search\?q=Bogta$/)
  await expect(page.getByText('Nada contiene «Bogta». Estos son los resultados de «Bogotá».')).toBeVisible()
  await expect(page.locator('main mark').first()).toHaveText('Bogotá')
  await page.getByRole('link', { name: /Fifth International Technical Meeting/ }).click()
  await expect(page).toHaveURL(/\/es\/meetings\/fifth-international/)
})

test('a result without a page of its own leads to its place on the list where it is read', async ({ page }) => {
  await page.goto('/pt/search?q=observador+alemanha')
  await page.getByRole('main').getByRole('link', { name: 'Alemanha', exact: true }).click()
  await expect(page).toHaveURL(/\/pt\/members#[0-9a-f-]{36}$/)
  await expect(page.locator(':target')).toContainText('Alemanha')
})

test('results are narrowed to one type and widened again, and the language is changed with the question', async ({
  page,
}) => {
  await page.goto('/en/search?q=chile')
  const types = page.getByRole('navigation', { name: 'Results by type' })
  await types.getByRole('link', { name: 'Meetings' }).click()
  await expect(page).toHaveURL(/q=chile&type=meeting$/)
  await expect(types.locator('[aria-current]')).toHaveText('Meetings')
  await types.getByRole('link', { name: 'All' }).click()
  await page.getByRole('link', { name: 'Português' }).click()
  await expect(page).toHaveURL(/\/pt\/search\?q=chile$/)
})

test('a search says nothing about what is not public, and shows what is written as text', async ({ page, request }) => {
  const editor = await signedIn('editor')
  const evil = '<mark>Zafiro</mark> <script>alert(1)</script><img src=x onerror=alert(1)>'
  const { version } = await published(editor, 'meeting', meetingContent({ title: inSpanish(evil) }))
  expect(version).toBe(1)
  await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Zafiro en borrador') }))
  await expect.poll(async () => (await request.get('/es/search?q=zafiro')).text()).toContain('1 resultado')
  await page.goto('/es/search?q=zafiro')
  await expect(page.locator('main ol li')).toHaveCount(1)
  await expect(page.locator('main mark')).toHaveText(['Zafiro'])
  expect(await page.locator('main img, main script').count()).toBe(0)
  await expect(page.getByText('borrador')).toHaveCount(0)
})

test('no question breaks the page, and each has one address', async ({ request }) => {
  const hostile = [
    '%00',
    '%ff%fe',
    '\'; drop table "SearchEntry"; --',
    'a:* & !b <-> (',
    '-',
    '"',
    '%25',
    'a'.repeat(1500),
  ]
  for (const question of hostile) {
    const answer = await request.get(
      `/en/search?q=${question.startsWith('%') ? question : encodeURIComponent(question)}`,
    )
    expect(answer.status(), question).toBe(200)
    expect(await answer.text()).toContain('</html>')
  }
  const answer = await request.get('/en/search?page=1&utm_source=x&q=+chile++peru+&q=other')
  expect(await answer.text()).toContain('value="chile peru"')
})
