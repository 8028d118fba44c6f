import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { publishNew } from '#lib/revision/import.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { signedIn } from './fixtures/people.ts'
import { drafted, inSpanish, meetingContent, published } from './fixtures/records.ts'
import { sweptWidths } from './fixtures/sweep.ts'

/** Narrowed, to nothing, for paper, and the other list. */
const swept = [
  ['es', '/meetings?kind=technical&country=ar'],
  ['en', '/meetings?q=nowhere&kind=technical'],
  ['pt', '/meetings?view=print'],
  ['en', '/documents?q=nothing'],
] as const

for (const [index, [language, path]] of swept.entries()) {
  test(`${language}${path} reads without scripts, in its language, for everyone`, async ({ page, request }) => {
    const html = await (await request.get(`/${language}${path}`)).text()
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(30_000)
    for (const width of sweptWidths(index)) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/${language}${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await barriersIn(page)).toEqual([])
    }
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a list is narrowed by a form, each choice with its count, and widened again one by one', async ({ page }) => {
    await page.goto('/en/meetings')
    await page.getByText('Filter the list').click()
    await page.getByLabel('Kind').selectOption({ label: 'Technical meeting (5)' })
    await page.getByRole('button', { name: 'Apply filters' }).click()
    await expect(page).toHaveURL(/\/en\/meetings\?kind=technical$/)
    await expect(page.getByText('5 meetings meet these conditions')).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Technical meeting' })).toHaveCount(6)

    // The form stands open, and counts under what is chosen.
    await page.getByLabel('Country').selectOption({ label: 'Argentina (2)' })
    await page.getByLabel('Words').fill('TRAFFICKING')
    await page.getByRole('button', { name: 'Apply filters' }).click()
    await expect(page).toHaveURL(/\?q=TRAFFICKING&kind=technical&country=ar$/)
    await expect(page.getByText('1 meeting meets these conditions')).toBeVisible()
    await expect(page).toHaveTitle(/^Meetings \(Words: TRAFFICKING, Kind: Technical meeting, Country: Argentina\)/)

    const chosen = page.getByRole('navigation', { name: 'Filters applied' })
    await page.getByRole('link', { name: 'Español' }).click()
    await page.getByRole('link', { name: 'English' }).click()
    await chosen.getByRole('link', { name: /Words: TRAFFICKING.*remove this filter/ }).click()
    await expect(page).toHaveURL(/\?kind=technical&country=ar$/)
    await expect(page.getByText('2 meetings meet these conditions')).toBeVisible()
    await page.getByRole('link', { name: 'Remove all filters' }).click()
    await expect(page).toHaveURL(/\/en\/meetings$/)
  })

  test('filters that leave nothing say what to try, and how much that would give', async ({ page }) => {
    await page.goto('/pt/meetings?q=quito&kind=technical&country=be')
    await expect(page.getByText('Nenhuma reunião atende a todas estas condições.')).toBeVisible()
    const ways = page.getByRole('main').getByRole('list').filter({ hasText: 'Retire' })
    await expect(ways.getByRole('link', { name: 'Pesquisar “quito” em todo o registro' })).toBeVisible()
    await ways
      .getByRole('listitem')
      .filter({ hasText: 'Bélgica' })
      .filter({ hasText: /rest/ })
      .getByRole('link')
      .click()
    await expect(page).toHaveURL(/\?q=quito&kind=technical$/)
  })

  test('what means nothing in an address is no filter', async ({ page }) => {
    await page.goto("/es/meetings?kind=nothing&theme=none&country=zz&modality=' or true --&utm_source=x")
    await expect(page.getByRole('navigation', { name: 'Filtros aplicados' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Português' })).toHaveAttribute('href', '/pt/meetings')
  })

  test('the pages of a narrowed list keep its filters, and it is taken away whole, as a table and for paper', async ({
    page,
    request,
  }) => {
    const editor = await signedIn('editor')
    const rows = Array.from({ length: 60 }, (_, day) => ({
      type: 'meeting' as const,
      recordId: randomUUID(),
      content: meetingContent({
        title: inSpanish(day === 0 ? '=1+1' : `Taller ${day}`),
        start: new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10),
        kind: 'workshop',
        modality: 'virtual',
      }),
    }))
    await database().$transaction((tx) => publishNew(tx, editor, rows), { timeout: 30_000 })
    await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Taller secreto'), start: '1950' }))
    await expect
      .poll(async () => (await request.get('/es/meetings?year=1950&kind=workshop')).text())
      .toContain('60 reuniones')

    await page.goto('/es/meetings?year=1950&kind=workshop')
    await page.getByRole('link', { name: 'Siguiente' }).click()
    await expect(page).toHaveURL(/\?year=1950&kind=workshop&page=2$/)
    await expect(page.getByRole('main').locator('ol > li')).toHaveCount(10)

    const csv = await page.getByRole('link', { name: 'Descargar como tabla (CSV)' }).getAttribute('href')
    expect(csv).toBe('/es/meetings.csv?year=1950&kind=workshop')
    const file = await request.get(csv ?? '')
    expect(file.headers()['content-type']).toContain('text/csv')
    expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="reuniones-.*\.csv"$/)
    const lines = (await file.text()).trim().split('\r\n')
    expect(lines).toHaveLength(61)
    expect(lines[0]).toContain('Inicio,Fin,Título')
    expect(lines.at(-1)).toMatch(/^1950-01-01,,'=1\+1,/)
    expect(lines.join()).not.toContain('secreto')

    await page.getByRole('link', { name: 'Versión para imprimir' }).click()
    await expect(page).toHaveURL(/\?year=1950&kind=workshop&view=print$/)
    await expect(page.getByRole('row')).toHaveCount(61)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Año: 1950 · Tipo: Taller')).toBeVisible()
    await expect(page.getByText('/es/meetings?year=1950&kind=workshop')).toBeVisible()
    await expect(page.getByText('Volver a la lista')).toBeHidden()
  })

  test('documents are narrowed by type, language, year and theme', async ({ page, request }) => {
    const editor = await signedIn('editor')
    await published(editor, 'document', {
      ...definitionOf('document').empty(),
      title: inSpanish('Hoja de ruta de 1949'),
      type: 'roadMap',
      adoptedOn: '1949-05',
      links: [{ id: randomUUID(), language: 'pt', url: 'https://ejemplo.org/pt.pdf', status: 'original' }],
    })
    await expect.poll(async () => (await request.get('/es/documents?year=1949')).text()).toContain('de 1949')
    await page.goto('/es/documents?year=1949')
    await page.getByText('Filtrar la lista').click()
    await page.getByLabel('Idioma', { exact: true }).selectOption({ label: 'portugués (1)' })
    await page.getByLabel('Tipo', { exact: true }).selectOption({ label: 'Hoja de ruta (1)' })
    await page.getByRole('button', { name: 'Aplicar filtros' }).click()
    await expect(page).toHaveURL(/\/es\/documents\?year=1949&type=roadMap&language=pt$/)
    await expect(page.getByText('1 documento cumple estas condiciones')).toBeVisible()
    const csv = await request.get('/es/documents.csv?year=1949', { headers: { 'accept-encoding': 'gzip' } })
    expect(await csv.text()).toContain('https://ejemplo.org/pt.pdf')
  })
})
