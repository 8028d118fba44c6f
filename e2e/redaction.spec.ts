import { expect, test } from '@playwright/test'
import { barriersIn } from './fixtures/barriers.ts'
import { open } from './fixtures/open.ts'
import { pdf } from './fixtures/pdf.ts'
import { personOf, sessionOf, signedIn } from './fixtures/people.ts'
import { inSpanish, meetingContent, published } from './fixtures/records.ts'

// Everything is searched three times, every file that other tests have sent too: what is waited for is the end of that.
test.describe.configure({ timeout: 180_000 })
const whenSearched = { timeout: 50_000 }

test('an administrator removes a person from everything, and within a second nobody finds her', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const name = 'Consuelo Ibarrolaza'
  const editor = await signedIn('editor')
  const hers = await published(editor, 'meeting', meetingContent({ title: inSpanish(`Taller con ${name}`) }))
  const namesake = await published(editor, 'meeting', meetingContent({ title: inSpanish(`Homenaje a ${name}`) }))
  const person = await personOf('administrator', { name: 'Zoe Chief', locale: 'en' })
  const { cookie } = await sessionOf(person.id)
  await context.addCookies([{ ...cookie, url: baseURL ?? '' }])
  const loose = await page.request.post('/api/files', {
    headers: { origin: baseURL ?? '', 'x-file-name': 'acta.pdf' },
    data: pdf({ text: name }),
  })
  expect(loose.status()).toBe(201)
  const [address, search] = [`/es/meetings/${hers.slug}`, '/es/search?q=ibarrolaza']
  const said = async (url: string) => (await request.get(url)).text()
  await expect.poll(async () => (await request.get(address)).status()).toBe(200)
  await expect.poll(() => said(search)).toContain('Taller con')

  await open(page, '/admin')
  await page.getByRole('link', { name: 'Redaction', exact: true }).click()
  await page.getByLabel('What to look for').fill('Ana')
  await page.getByRole('button', { name: 'Search everything' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter at least four letters')
  await page.getByLabel('What to look for').fill('consuelo  IBARROLAZA')
  await page.getByRole('button', { name: 'Search everything' }).click()
  await expect(page.getByText('2 records, no account, 1 file.')).toBeVisible(whenSearched)
  const record = (title: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await expect(record('Taller con')).toContainText('Title (es) · version 1')
  await record('Homenaje').getByRole('checkbox', { name: 'Redact' }).uncheck()
  expect(await barriersIn(page)).toEqual([])

  await page.getByLabel('Reason').fill(`Asked for by ${name}`)
  await page.getByLabel('To confirm').fill('somebody else')
  await page.getByRole('button', { name: 'Redact for good' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Write it without them')
  await page.getByLabel('Reason').fill('Asked for by the person, in writing.')
  await page.getByLabel('To confirm').fill(name)
  await expect(page.getByText('1 record changes. 1 file is removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Redact for good' }).click()
  await expect(page.getByText('Redacted, and checked')).toBeVisible(whenSearched)
  await expect(page.getByText(/found nothing but \d+ values that you left/)).toBeVisible()
  const past = page.getByRole('row').filter({ hasText: 'Asked for by the person' }).first()
  await expect(past).toContainText('nothing found')

  // The search after it took longer than the second that the public may be shown her for.
  expect((await request.get(address)).status()).toBe(404)
  expect(await said(search)).not.toContain('Taller con')
  expect(await said('/sitemap.xml')).not.toContain(hers.slug ?? '')
  expect(await said('/es/meetings')).toContain('Taller con [suprimido]')
  expect(await said(`/es/meetings/${namesake.slug}`)).toContain(name)
})
