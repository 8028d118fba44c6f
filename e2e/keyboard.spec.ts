import { expect, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { atDesk, Editor } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { password, personOf, signedIn } from './fixtures/people.ts'
import { inSpanish, meetingContent, published } from './fixtures/records.ts'
import { tabTo } from './fixtures/tab-to.ts'

// Five journeys without a pointer. Nothing here clicks: what is not reached by Tab, arrows and the two shortcuts is not reached.

const aMeeting = async (title: string) =>
  published(await signedIn('editor'), 'meeting', meetingContent({ title: inSpanish(title) }))

test('signing in and finding a meeting', async ({ page }) => {
  const title = `Reunión que se busca ${Date.now()}`
  await aMeeting(title)
  const { email } = await personOf('editor', { locale: 'en' })
  await page.goto('/sign-in')
  await tabTo(page, page.locator('input[name=email]'))
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin')
  const meetings = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Meetings/ })
  await tabTo(page, meetings)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/meetings')
  await tabTo(page, page.getByRole('searchbox').or(page.getByLabel('Search this list')).first())
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  const found = page.getByRole('link', { name: title })
  await tabTo(page, found)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('changing and publishing it', async ({ browser }) => {
  const meeting = await aMeeting('Reunión sin ratón')
  const { page, dialog } = await Editor.of(await atDesk(browser, 'editor', { locale: 'es' }), meeting.recordId)
  const title = page.getByLabel(/^Título/).first()
  await tabTo(page, title)
  await page.keyboard.press('End')
  await page.keyboard.type(', con teclado')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Guardado/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('con teclado')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Publicar la versión 2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('La versión 2 es pública.').first()).toBeVisible()
  await expect(title, 'the focus is where it was before').toBeFocused()
})

test('logging a meeting as a focal point', async ({ browser }) => {
  const { recordId: peru } = await database().state.findUniqueOrThrow({ where: { iso2: 'PE' } })
  const { page, dialog } = new Editor(await atDesk(browser, 'focalPoint', { parties: [peru] }))
  await open(page, '/admin')
  await tabTo(page, page.getByRole('link', { name: 'New meeting' }).first())
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/meetings/new')
  const title = page.getByLabel(/^Title/).first()
  await tabTo(page, title)
  await page.keyboard.type('Workshop typed by hand')
  await page.waitForURL(/meetings\/[0-9a-f-]{36}$/)
  await expect(title, 'the first save takes the focus from nobody').toBeFocused()

  // What is missing is listed, and each line leads to its field.
  await page.keyboard.press('Control+Enter')
  const missing = dialog.getByRole('button', { name: 'First day' })
  await tabTo(page, missing)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/^First day/)).toBeFocused()
  await page.keyboard.type('2026-12-01')

  await page.keyboard.press('Control+Enter')
  await tabTo(page, dialog.getByLabel(/Message to the reviewer/))
  await page.keyboard.type('Ready.')
  await tabTo(page, dialog.getByRole('button', { name: 'Submit', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('In review').first()).toBeVisible()
})

test('settling a conflict', async ({ browser }) => {
  const meeting = await aMeeting('Título que dos cambian')
  const [one, two] = [
    await Editor.of(await atDesk(browser, 'editor'), meeting.recordId),
    await Editor.of(await atDesk(browser, 'editor'), meeting.recordId),
  ]
  for (const editor of [one, two]) await editor.inLanguage('Spanish')
  await one.write(/^Title/, 'Título de una')
  await two.write(/^Title/, 'Título de otra')
  await one.publish(2)
  await one.published(2)

  const { page, dialog } = two
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('button', { name: /^Publish version/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Choose: 1 field was changed twice' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: /Public now, version 2/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /Of this draft/ })).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Publish version 3 so' }))
  await page.keyboard.press('Enter')
  await two.published(3)
})

test('restoring a version', async ({ browser }) => {
  const first = await aMeeting('Título de la primera versión')
  await published(await signedIn('editor'), 'meeting', meetingContent({ title: inSpanish('Otro título') }), first)
  const { page, dialog } = new Editor(await atDesk(browser, 'editor'))
  await open(page, `/admin/meetings/${first.recordId}/history`)
  await tabTo(page, page.getByRole('button', { name: 'Restore version 1' }))
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Restore version 1' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Version 1 was published again as version 3.')).toBeVisible()
})
