import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { atDesk } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { pdf } from './fixtures/pdf.ts'
import { personOf, signedIn } from './fixtures/people.ts'
import { inSpanish, meetingContent, published, submitted } from './fixtures/records.ts'

const languages = [
  ['es', 'Español', 'No es público.'],
  ['en', 'English', 'Not public.'],
  ['pt', 'Português', 'Não é público.'],
] as const

async function choose(page: Page, entry: string) {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** A dialog by its title: what is told at the page's edge is one as well. */
const dialog = (page: Page, name: RegExp): Locator =>
  page.getByRole('alertdialog', { name }).or(page.getByRole('dialog', { name }))
const sharing = (page: Page) => dialog(page, /^Share for clearance/)
const noting = (page: Page) => dialog(page, /^Note a clearance/)

/** Makes a link in the dialog and gives its address. */
async function makeLink(page: Page, reader: string): Promise<string> {
  await choose(page, 'Share for clearance…')
  await sharing(page).getByLabel('For whom').fill(reader)
  await sharing(page).getByRole('button', { name: 'Make the link' }).click()
  return sharing(page).getByLabel('Link to read it').inputValue()
}

/** A browser of somebody who has never been here, without cookies; and without scripts, but where a machine looks for barriers. */
async function stranger(browser: Browser, width: number, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 }, locale: 'es' })
  return context.newPage()
}

/** The barriers of a page at phone's width. */
async function barriersAt(browser: Browser, url: string): Promise<string[]> {
  const page = await stranger(browser, 320, true)
  await page.goto(url)
  const found = await barriersIn(page)
  await page.context().close()
  return found
}

/** What a stranger is told at an address, apart from the address itself. */
async function told(page: Page, path: string) {
  const answer = await page.request.fetch(path, { headers: { cookie: '' }, maxRedirects: 0 })
  const { date: _, ...headers } = answer.headers()
  return { status: answer.status(), headers, body: (await answer.body()).toString() }
}

test('the presidency reads a text before it is public, and its clearance is noted, of that text and no other', async ({
  browser,
}) => {
  const editor = await signedIn('editor')
  const first = await published(editor, 'meeting', meetingContent({ title: inSpanish('Reunión zqplenaria') }))
  const acta = { ...definitionOf('document').empty(), title: inSpanish('Acta zqadoptada'), adoptedAt: first.recordId }
  await published(editor, 'document', acta)
  const title = { es: 'Reunión zqampliada', en: 'Wider zqmeeting', pt: 'Reunião zqampla' }
  await submitted(editor, 'meeting', meetingContent({ title }), first)
  const { revisionId } = await database()
    .revision.findFirstOrThrow({ where: { recordId: first.recordId, state: 'submitted' } })
    .then(({ id }) => ({ revisionId: id }))
  const page = await atDesk(browser, 'administrator', { name: 'Ana Torres' })
  await open(page, `/admin/meetings/${first.recordId}?revision=${revisionId}`)
  const url = await makeLink(page, 'Presidencia de Chile')
  expect(await barriersIn(page)).toEqual([])
  const address = new URL(url).pathname

  for (const width of [1280, 320]) {
    const reader = await stranger(browser, width)
    await reader.goto(url)
    for (const [locale, language, words] of languages) {
      await reader.getByRole('link', { name: language }).click()
      await expect(reader).toHaveURL(`${url}/${locale}`)
      await expect(reader.getByRole('heading', { level: 1 })).toContainText(title[locale])
      const strip = reader.getByRole('complementary')
      await expect(strip).toContainText(words)
      await expect(strip).toContainText('Presidencia de Chile')
      // What others tell of it stands there as it will.
      await expect(reader.getByRole('link', { name: 'Acta zqadoptada' })).toBeVisible()
      // What differs is marked, as in the office's own preview.
      await expect(reader.locator('[data-changed]')).toHaveCount(1)
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await reader.context().close()
  }
  expect(await barriersAt(browser, url)).toEqual([])
  const { headers, body } = await told(page, address)
  expect(body).not.toContain('<script')
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  expect(headers['x-robots-tag']).toContain('noindex')
  for (const path of ['/es', '/es/meetings', `/es/meetings/${first.slug}`, '/es/search?q=zqampliada', '/sitemap.xml'])
    expect((await told(page, path)).body, path).not.toContain('Reunión zqampliada')

  await page.keyboard.press('Escape')
  await choose(page, 'Note a clearance…')
  await noting(page).getByRole('button', { name: 'Note the clearance' }).click()
  await expect(noting(page).getByText('Enter a value.').first()).toBeVisible()
  await noting(page)
    .getByRole('textbox', { name: /^Cleared by/ })
    .fill('Embajadora Soto, por Chile')
  await noting(page)
    .getByRole('textbox', { name: /^Evidence/ })
    .fill('https://ejemplo.org/nota-12')
  expect(await barriersIn(page)).toEqual([])
  await noting(page).getByRole('button', { name: 'Note the clearance' }).click()
  await page.getByRole('button', { name: /^Cleared by Embajadora Soto/ }).click()
  await expect(dialog(page, /^Clearances/).getByRole('link', { name: 'https://ejemplo.org/nota-12' })).toBeVisible()
  await expect(dialog(page, /^Clearances/)).toContainText('Noted by Ana Torres')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await dialog(page, /^Publish/)
    .getByRole('button', { name: 'Publish version 2' })
    .click()
  await expect(page.getByText('Version 2 is public.').first()).toBeVisible()
  await expect.poll(async () => (await told(page, `/es/meetings/${first.slug}`)).body).toContain('zqampliada')
  const led = await told(page, `${address}/pt`)
  expect([led.status, led.headers.location]).toEqual([307, `/pt/meetings/${first.slug}`])
  await page.goto(`/admin/meetings/${first.recordId}/history`)
  await expect(page.getByText(/^Cleared by Embajadora Soto, por Chile on/)).toBeVisible()
})

test('a link says that the text was changed, and is as if it never was once it is revoked', async ({ browser }) => {
  const me = await personOf('editor', { locale: 'en' })
  const page = await atDesk(browser, 'editor', { name: me.name })
  await open(page, '/admin/meetings/new')
  await page
    .getByLabel(/^Title/)
    .first()
    .fill('Primera redacción zq')
  const url = await makeLink(page, 'Presidencia de Chile')
  const address = new URL(url).pathname
  expect((await told(page, address)).body).toContain('Primera redacción zq')
  await page.keyboard.press('Escape')
  await choose(page, 'Note a clearance…')
  await noting(page)
    .getByRole('textbox', { name: /^Cleared by/ })
    .fill('Embajadora Soto')
  await noting(page)
    .getByRole('textbox', { name: /^Evidence/ })
    .fill('Nota 12')
  await noting(page).getByRole('button', { name: 'Note the clearance' }).click()
  await expect(page.getByRole('button', { name: /^Cleared by Embajadora Soto/ })).toBeVisible()

  await page
    .getByLabel(/^Title/)
    .first()
    .fill('Segunda redacción zq')
  await expect(page.getByRole('button', { name: /^An earlier text was cleared/ })).toBeVisible()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const reader = await stranger(browser, 320)
  for (const [locale, words] of [
    ['es', 'El texto fue modificado'],
    ['en', 'The text was changed'],
    ['pt', 'O texto foi modificado'],
  ]) {
    await reader.goto(`${url}/${locale}`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(words ?? '')
    expect(await reader.content()).not.toContain('redacción')
  }
  expect(await barriersAt(browser, url)).toEqual([])

  await choose(page, 'Share for clearance…')
  await expect(sharing(page)).toContainText('The text was changed')
  await sharing(page).getByRole('button', { name: 'Revoke the link for Presidencia de Chile' }).press('Enter')
  await expect(sharing(page)).toContainText('Revoked')
  // The button that was pressed is gone: the focus stands where it was.
  await expect(sharing(page).getByRole('list')).toBeFocused()
  const [gone, never] = [await told(page, address), await told(page, '/there-never-was-one')]
  expect(gone).toEqual(never)
  expect(await told(page, `/preview/${'x'.repeat(43)}`)).toEqual(never)
})

test('a document that is to be cleared opens its PDF for the reader of the link, and for nobody else', async ({
  browser,
  page: anyone,
}) => {
  const page = await atDesk(browser, 'editor')
  const content = { ...definitionOf('document').empty(), title: inSpanish('Declaración zqpdf') }
  const { recordId } = await published(await signedIn('editor'), 'document', content)
  await open(page, `/admin/documents/${recordId}`)
  const place = page.getByRole('group', { name: 'Spanish', exact: true }).first()
  const bytes = pdf({ text: 'Por aprobar' })
  await place
    .locator('input[type=file]')
    .setInputFiles({ name: 'declaracion.pdf', mimeType: 'application/pdf', buffer: bytes })
  await expect(place.getByText('declaracion.pdf is kept')).toBeVisible()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const url = await makeLink(page, 'Presidencia de Chile')
  await anyone.goto(url)
  const file = await anyone.locator('a[href*="/files/"]').getAttribute('href')
  const answer = await told(anyone, file ?? '')
  expect([answer.status, answer.body]).toEqual([200, bytes.toString()])
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  const other = file?.replace(/[\w-]{43}/, 'x'.repeat(43)) ?? ''
  expect(await told(anyone, other)).toEqual(await told(anyone, '/there-never-was-one'))
})
