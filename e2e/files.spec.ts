import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { contradictions } from '#lib/revision/check.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { atDesk, dialogOf } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { largePdf, pdf } from './fixtures/pdf.ts'
import { signedIn } from './fixtures/people.ts'
import { inSpanish, published } from './fixtures/records.ts'
import { sweptLanguages } from './fixtures/sweep.ts'

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
const spanish = (page: Page) => page.getByRole('group', { name: 'Spanish', exact: true }).first()
const chooserIn = (place: Locator) => place.locator('input[type=file]')
const fileRows = () => database().fileObject.count()

/** The editor of a published document without files. */
async function documentAt(browser: Browser, slug: string, locale: 'es' | 'en' | 'pt' = 'en') {
  const content = { ...definitionOf('document').empty(), title: inSpanish(`Declaración ${slug}`), slug }
  const made = await published(await signedIn('editor'), 'document', content)
  const page = await atDesk(browser, 'editor', { locale })
  await open(page, `/admin/documents/${made.recordId}`)
  return { ...made, page }
}

async function publish(page: Page, version: number) {
  await page.getByRole('button', { name: `Publish version ${version}` }).click()
  await dialogOf(page)
    .getByRole('button', { name: `Publish version ${version}` })
    .click()
  await expect(page.getByText(`Version ${version} is public.`).first()).toBeVisible()
}

/** What a stranger gets at an address. */
async function fetched(page: Page, address: string) {
  const answer = await page.request.fetch(address, { headers: { cookie: '' } })
  return { status: answer.status(), headers: answer.headers(), body: await answer.body() }
}

/** What it answers for an address that never led anywhere. */
const isNotThere = async (page: Page, address: string) => {
  const [here, nowhere] = [await fetched(page, address), await fetched(page, '/documents/never-there/es.pdf')]
  expect([here.status, here.body.toString()]).toEqual([404, nowhere.body.toString()])
}

test('a PDF is sent, published, read, replaced and withdrawn', async ({ browser }) => {
  const { page, recordId } = await documentAt(browser, 'archivo-de-prueba')
  const [first, second] = [pdf({ text: 'Primera' }), largePdf(3_000_000)]
  const place = spanish(page)
  await chooserIn(place).setInputFiles(asFile('primera.pdf', first))
  await expect(place.getByText('primera.pdf is kept, 1 kB.')).toBeVisible()
  await place.getByLabel('Version').selectOption('Original')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  // In the preview it is read under an address of its own, for the desk alone.
  const draft = await page.getByRole('link', { name: 'primera.pdf' }).getAttribute('href')
  expect((await page.request.get(draft ?? '')).status()).toBe(200)
  await isNotThere(page, draft ?? '')
  await isNotThere(page, '/documents/archivo-de-prueba/es.pdf')
  await publish(page, 2)

  const { status, headers, body } = await fetched(page, '/documents/archivo-de-prueba/es.pdf')
  expect([status, body.equals(first)]).toEqual([200, true])
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  const stranger = await browser.newPage()
  const answer = await stranger.goto(`${process.env.E2E_URL}/documents/archivo-de-prueba/es.pdf`).catch(() => null)
  // A browser without a viewer of its own takes it as a download.
  if (answer) expect(answer.headers()['content-type']).toBe('application/pdf')
  await stranger.close()

  await chooserIn(place).setInputFiles(asFile('segunda.pdf', second))
  await expect(place.getByText('primera.pdf was replaced.').first()).toBeVisible()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await publish(page, 3)
  expect((await fetched(page, '/documents/archivo-de-prueba/es.pdf')).body.equals(second)).toBe(true)
  expect((await fetched(page, '/documents/archivo-de-prueba/es.pdf/v/2')).body.equals(first)).toBe(true)
  const part = await page.request.fetch('/documents/archivo-de-prueba/es.pdf', { headers: { range: 'bytes=0-4' } })
  expect([part.status(), await part.text()]).toEqual([206, '%PDF-'])

  await withdrawRecord(await signedIn('editor'), { recordId, version: 3, message: '' })
  await isNotThere(page, '/documents/archivo-de-prueba/es.pdf')
  await isNotThere(page, '/documents/archivo-de-prueba/es.pdf/v/2')
})

test('what is no PDF, or does something, is refused in words, and leaves nothing', async ({ browser }) => {
  const { page } = await documentAt(browser, 'archivos-hostiles')
  const before = await fileRows()
  const place = spanish(page)
  const cases: [string, Buffer, RegExp][] = [
    ['pagina.pdf', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), /This is not a PDF/],
    ['vacio.pdf', Buffer.alloc(0), /This file is empty/],
    ['cifrado.pdf', pdf({ trailer: '/Encrypt << /Filter /Standard >>' }), /protected by a password/],
    ['cortado.pdf', pdf().subarray(0, 300), /damaged or incomplete/],
    ['guion.pdf', pdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), /holds a script/],
    ['enorme.pdf', Buffer.concat([pdf(), Buffer.alloc(27_000_000)]), /enorme\.pdf has 26 MB; a PDF may have 25 MB/],
  ]
  for (const [name, bytes, words] of cases) {
    await chooserIn(place).setInputFiles(asFile(name, bytes))
    await expect(place.getByRole('alert').getByText(words), name).toBeVisible()
    await expect(place.getByRole('button', { name: 'Choose another PDF in Spanish' })).toBeVisible()
    await expect(place.getByRole('button', { name: `Send ${name} again` })).toHaveCount(0)
  }
  expect(await fileRows()).toBe(before)
  await expect(place.getByText('No PDF in Spanish.')).toBeVisible()
})

test('a connection that breaks is said, and the same file is sent again', async ({ browser }) => {
  const { page } = await documentAt(browser, 'archivo-cortado')
  const place = spanish(page)
  await page.route('**/api/files', (route) => route.abort('connectionreset'))
  await chooserIn(place).setInputFiles(asFile('acta.pdf', pdf({ text: 'Acta' })))
  await expect(place.getByText('The connection broke, and nothing of it was kept.')).toBeVisible()
  await page.unroute('**/api/files')
  await place.getByRole('button', { name: 'Send acta.pdf again' }).press('Enter')
  await expect(place.getByText('acta.pdf is kept, 1 kB.')).toBeVisible()
  // The button that was pressed is gone: the focus stands where the next act is.
  await expect(place.getByRole('button', { name: 'Replace the PDF in Spanish' })).toBeFocused()
})

test('its way is shown, and can be cut short and undone by keyboard', async ({ browser }) => {
  const { page } = await documentAt(browser, 'archivo-lento')
  const place = spanish(page)
  const client = await page.context().newCDPSession(page)
  const line = (uploadThroughput: number) =>
    client.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput },
    })
  await line(200_000)
  await chooserIn(place).setInputFiles(asFile('lento.pdf', largePdf(4_000_000)))
  await expect(place.getByRole('progressbar', { name: 'Sending lento.pdf' })).toBeVisible()
  await expect(place.getByText(/[1-9]\d? % sent/)).toBeVisible()
  await place.getByRole('button', { name: 'Cancel sending lento.pdf' }).press('Enter')
  await expect(place.getByText('Not sent: lento.pdf.')).toBeVisible()
  await line(-1)
  await place.getByRole('button', { name: 'Send lento.pdf again' }).press('Enter')
  await expect(place.getByText('lento.pdf is kept, 3.8 MB.')).toBeVisible()
  await place.getByRole('button', { name: 'Remove the PDF in Spanish' }).press('Enter')
  await expect(place.getByText('No PDF in Spanish.')).toBeVisible()
  await expect(place.getByRole('button', { name: /^Undo/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(place.getByRole('link', { name: 'lento.pdf' })).toBeVisible()
  await expect(place.getByRole('button', { name: 'Replace the PDF in Spanish' })).toBeFocused()
})

for (const locale of sweptLanguages) {
  test(`the places for files have no barrier that a machine can find, and break no policy: ${locale}`, async ({
    browser,
  }) => {
    const { page } = await documentAt(browser, `archivo-sin-barreras-${locale}`, locale)
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.reload()
    const inputs = page.locator('input[type=file]')
    await inputs.first().setInputFiles(asFile('acta.pdf', pdf()))
    await expect(page.getByRole('link', { name: 'acta.pdf' }).first()).toBeVisible()
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await barriersIn(page)).toEqual([])
    }
    expect(complaints).toEqual([])
  })
}

test('after all of it, files and what holds them agree', async () => {
  const found = (await contradictions(database())).filter((line) => /file/.test(line))
  expect(found).toEqual([])
})
