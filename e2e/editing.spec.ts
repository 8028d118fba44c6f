import { type Browser, expect, test } from '@playwright/test'
import { atDesk, Editor } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { signedIn } from './fixtures/people.ts'
import { inSpanish, meetingContent, published } from './fixtures/records.ts'

const aMeeting = async (title: string) =>
  published(await signedIn('editor'), 'meeting', meetingContent({ title: inSpanish(title), city: inSpanish('Lima') }))

/** What a stranger with scripts off reads at a meeting's address now. */
async function readBy(browser: Browser, slug: string | null) {
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const heading = async () => {
    await reader.goto(`/es/meetings/${slug}`)
    return (await reader.getByRole('heading', { level: 1 }).textContent()) ?? ''
  }
  return { heading, page: reader }
}

test('an editor changes a Spanish title, publishes it, is read within a second, and restores the old one', async ({
  browser,
}) => {
  const meeting = await aMeeting('Título de antes')
  const reader = await readBy(browser, meeting.slug)
  await expect.poll(reader.heading).toContain('Título de antes')
  const editor = await Editor.of(await atDesk(browser, 'editor'), meeting.recordId)
  await editor.inLanguage('Spanish')
  await editor.write(/^Title/, 'Título de ahora')
  await expect(editor.page.locator('article').getByText('Título de ahora').first()).toBeVisible()
  expect(await reader.heading(), 'a draft is nobody else’s to read').toContain('Título de antes')
  await editor.publish(2)
  await editor.published(2)
  const told = Date.now()
  await expect.poll(reader.heading, { intervals: [50] }).toContain('Título de ahora')
  expect(Date.now() - told).toBeLessThan(1_000)

  await open(editor.page, `/admin/meetings/${meeting.recordId}/history`)
  await editor.page.getByRole('button', { name: 'Restore version 1' }).click()
  await editor.dialog.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(editor.page.getByText('Version 1 was published again as version 3.')).toBeVisible()
  await expect.poll(reader.heading).toContain('Título de antes')
})

test('two editors who change different fields of one meeting both stand', async ({ browser }) => {
  const meeting = await aMeeting('Reunión de dos editores')
  const [one, two] = [
    await Editor.of(await atDesk(browser, 'editor'), meeting.recordId),
    await Editor.of(await atDesk(browser, 'editor'), meeting.recordId),
  ]
  for (const editor of [one, two]) await editor.inLanguage('Spanish')
  await one.write(/^Title/, 'Reunión con otro título')
  await two.write(/^City/, 'Cusco')
  await one.publish(2)
  await one.published(2)
  await two.page.reload()
  await two.publish(3)
  await two.published(3)
  const { page, heading } = await readBy(browser, meeting.slug)
  await expect.poll(heading).toContain('Reunión con otro título')
  await expect(page.getByText('Cusco').first()).toBeVisible()
})

test('of two editors who change the same field the second chooses, with all three in view, and nothing is lost', async ({
  browser,
}) => {
  const meeting = await aMeeting('Título común')
  const [one, two] = [
    await Editor.of(await atDesk(browser, 'editor'), meeting.recordId),
    await Editor.of(await atDesk(browser, 'editor'), meeting.recordId),
  ]
  for (const editor of [one, two]) await editor.inLanguage('Spanish')
  await one.write(/^Title/, 'Título de la primera')
  await two.write(/^Title/, 'Título de la segunda')
  await two.write(/^City/, 'Cusco')
  await one.publish(2)
  await one.published(2)
  // The second has not reloaded: it is the server that finds where the two meet.
  await two.page.getByRole('button', { name: /^Publish version/ }).click()
  await two.dialog.getByRole('button', { name: /^Publish version/ }).click()
  const choice = two.page.getByRole('group', { name: /^Title/ })
  for (const words of ['común', 'primera', 'segunda']) await expect(choice.getByText(words).first()).toBeVisible()
  await choice.getByRole('radio', { name: /Of this draft/ }).check()
  await two.page.getByRole('button', { name: 'Publish version 3 so' }).click()
  await two.published(3)
  const { page, heading } = await readBy(browser, meeting.slug)
  await expect.poll(heading).toContain('Título de la segunda')
  await expect(page.getByText('Cusco').first()).toBeVisible()
  await open(two.page, `/admin/meetings/${meeting.recordId}/history?before=1&after=2`)
  await expect(two.page.getByText('primera').first()).toBeVisible()
})

test('what is typed while the connection is lost is kept in the browser, and saved when it returns', async ({
  browser,
}) => {
  const meeting = await aMeeting('Reunión sin conexión')
  const editor = await Editor.of(await atDesk(browser, 'editor'), meeting.recordId)
  await editor.inLanguage('Spanish')
  await editor.page.context().setOffline(true)
  await editor.page
    .getByLabel(/^Title/)
    .first()
    .fill('Escrito sin conexión')
  await expect(editor.page.getByText('Not saved', { exact: false }).first()).toBeVisible()
  await editor.page.context().setOffline(false)
  await expect(editor.page.getByText(/^Saved/)).toBeVisible({ timeout: 20_000 })
  await editor.page.reload()
  await editor.inLanguage('Spanish')
  await expect(editor.page.getByLabel(/^Title/).first()).toHaveValue('Escrito sin conexión')
})

test('a withdrawn record says so to the public, and staff bring it back', async ({ browser, request }) => {
  const meeting = await aMeeting('Reunión que se retira y vuelve')
  const editor = await Editor.of(await atDesk(browser, 'editor'), meeting.recordId)
  await editor.page.getByRole('button', { name: 'More' }).click()
  await editor.page.getByRole('menuitem', { name: 'Withdraw from the public' }).click()
  await editor.dialog.getByLabel(/What the public reads/).fill('Se registró dos veces.')
  await editor.dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(editor.page.getByText('The record is no longer public.').first()).toBeVisible()
  const status = async () => (await request.get(`/es/meetings/${meeting.slug}`)).status()
  await expect.poll(status).toBe(410)
  await open(editor.page, `/admin/meetings/${meeting.recordId}/history`)
  await editor.page.getByRole('button', { name: 'Restore version 1' }).click()
  await editor.dialog.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(editor.page.getByText('Version 1 was published again as version 3.')).toBeVisible()
  await expect.poll(status).toBe(200)
})
