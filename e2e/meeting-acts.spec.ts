import { type Browser, expect, type Page, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { atDesk, Editor } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { signedIn } from './fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published } from './fixtures/records.ts'
import { sweptLanguages } from './fixtures/sweep.ts'

const inMarch = { start: '2027-03-03', end: '2027-03-04' }

/** A public meeting that is still to come, open in its editor. */
async function convened(browser: Browser, title: string) {
  const content = meetingContent({ title: inSpanish(title), ...inMarch, status: 'planned' })
  const meeting = await published(await signedIn('editor'), 'meeting', content)
  const editor = await Editor.of(await atDesk(browser, 'editor', { name: 'Elena Ruiz' }), meeting.recordId)
  await editor.inLanguage('Spanish')
  return { meeting, editor }
}

async function choose({ page }: Editor, act: string) {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

/** Puts the meeting off to May, as it was announced in January. */
async function postpone(editor: Editor) {
  const { dialog } = editor
  await choose(editor, 'Postpone…')
  await dialog.getByLabel(/^New first day/).fill('2027-05-10')
  await dialog.getByLabel(/^New last day/).fill('2027-05-11')
  await dialog.getByLabel(/^Announced/).fill('2027-01-12')
  await dialog.getByLabel('What the public reads · Spanish').fill('La sede pidió más tiempo.')
  await dialog.getByText('The same in other languages').click()
  await dialog.getByLabel('What the public reads · English').fill('The host asked for more time.')
  await dialog.getByLabel(/^Reason, for colleagues/).fill('Elections in the host country.')
  await dialog.getByRole('button', { name: 'Record the postponement' }).click()
}

/** What a stranger with scripts off reads at a meeting's address. */
async function asRead(browser: Browser, slug: string | null): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`/en/meetings/${slug}`)
  return page
}

test('a meeting is postponed in one step that can be undone, and once published the public reads its first date', async ({
  browser,
}) => {
  const { meeting, editor } = await convened(browser, 'Plenaria que se aplaza')
  const { page } = editor
  const day = page.getByLabel(/^First day/).first()
  await postpone(editor)
  await expect(day).toHaveValue('2027-05-10')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('It is undone.').first()).toBeVisible()
  await expect(day).toHaveValue('2027-03-03')
  await expect(page.getByRole('button', { name: /^Publish version/ })).toHaveCount(0)

  await postpone(editor)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await editor.publish(2)
  await editor.published(2)

  const reader = await asRead(browser, meeting.slug)
  const article = reader.getByRole('article')
  for (const words of ['10–11 May 2027', 'First convened for 3–4 March 2027', 'Announced 12 January 2027'])
    await expect(article.getByText(words).first()).toBeVisible()
  await expect(article.getByText('The host asked for more time.')).toBeVisible()
  await expect(article.getByText('Elections in the host country.')).toHaveCount(0)
  const event = JSON.parse((await reader.locator('script[type="application/ld+json"]').first().textContent()) ?? '')
  expect(event).toMatchObject({
    startDate: '2027-05-10',
    previousStartDate: '2027-03-03',
    eventStatus: 'https://schema.org/EventRescheduled',
  })
  await reader.goto('/en/meetings?year=2027')
  const row = reader.getByRole('listitem').filter({ hasText: 'Plenaria que se aplaza' })
  await expect(row.getByText('Rescheduled')).toBeVisible()
  await expect(row.getByText('First convened for 3–4 March 2027')).toBeVisible()
})

test('a meeting whose new dates are not known says so, and keeps the day for which it was convened', async ({
  browser,
}) => {
  const { editor } = await convened(browser, 'Plenaria sin nueva fecha')
  const { page, dialog } = editor
  await choose(editor, 'Postpone…')
  await dialog.getByRole('button', { name: 'Record the postponement' }).click()
  await expect(dialog.getByLabel(/^New first day/)).toBeFocused()
  await dialog.getByText('Not known yet').click()
  await dialog.getByLabel(/^Reason, for colleagues/).fill('The host has not answered.')
  await dialog.getByRole('button', { name: 'Record the postponement' }).click()
  await editor.inLanguage('English')
  await expect(page.locator('article').getByText('Its new dates are not known yet.')).toBeVisible()
  await expect(page.locator('article').getByText('It was convened for 3–4 March 2027')).toBeVisible()
  await expect(page.getByLabel(/^First day/).first()).toHaveValue('2027-03-03')
})

test('a meeting is cancelled with a reason, which history shows and the public does not', async ({ browser }) => {
  const { meeting, editor } = await convened(browser, 'Plenaria que se cancela')
  const { page, dialog } = editor
  await choose(editor, 'Cancel the meeting…')
  await dialog.getByLabel('What the public reads · Spanish').fill('No se celebrará.')
  await dialog.getByRole('button', { name: 'Record the cancellation' }).click()
  await expect(dialog.getByText('Enter a value.')).toBeVisible()
  await dialog.getByLabel(/^Reason, for colleagues/).fill('Two states could not come.')
  await dialog.getByRole('button', { name: 'Record the cancellation' }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()

  // The reason was saved with the draft: it is there after a reload, and can still be reworded.
  await page.reload()
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(dialog.getByLabel('Note for colleagues')).toHaveValue('Two states could not come.')
  await dialog.getByLabel('Note for colleagues').fill('Three states could not come.')
  await dialog.getByRole('button', { name: 'Publish version 2' }).click()
  await editor.published(2)

  const reader = await asRead(browser, meeting.slug)
  await expect(reader.getByText('This meeting was cancelled.')).toBeVisible()
  await expect(reader.getByText('3–4 March 2027').first()).toBeVisible()
  await expect(reader.getByText('No se celebrará.')).toBeVisible()
  expect(await reader.content()).not.toContain('could not come')
  await open(page, `/admin/meetings/${meeting.recordId}/history`)
  await expect(page.getByText('Three states could not come.')).toBeVisible()

  await open(page, `/admin/meetings/${meeting.recordId}`)
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menuitem', { name: 'Duplicate as a new meeting' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Postpone…' })).toHaveCount(0)
})

test('a meeting is duplicated as a new one, of which nothing is stored until something is typed', async ({
  browser,
}) => {
  const { meeting, editor } = await convened(browser, 'Reunión que se repite')
  const { page } = editor
  await choose(editor, 'Duplicate as a new meeting')
  await page.waitForURL(`**/admin/meetings/new?like=${meeting.recordId}`)
  await expect(page.getByText('A new meeting after Reunión que se repite')).toBeVisible()
  await editor.inLanguage('Spanish')
  await expect(page.getByLabel(/^Title/).first()).toHaveValue('Reunión que se repite')
  await expect(page.getByLabel(/^First day/).first()).toHaveValue('')
  const named = () => database().listing.count({ where: { label: { path: ['es'], equals: 'Reunión que se repite' } } })
  expect(await named()).toBe(1)
  await editor.write(/^First day/, '2028-02')
  await expect(page).toHaveURL(/\/admin\/meetings\/[0-9a-f-]{36}$/)
  expect(await named()).toBe(2)
})

test('the last meeting is duplicated from the list, by a focal point for their own state', async ({ browser }) => {
  const { recordId: peru } = await database().state.findUniqueOrThrow({ where: { iso2: 'PE' } })
  const editor = await signedIn('editor')
  const last = meetingContent({ title: inSpanish('La última'), start: '9998', hosts: [party(peru)] })
  await published(editor, 'meeting', last)
  const hidden = await drafted(editor, 'meeting', meetingContent({ title: inSpanish('De otros') }))
  const page = await atDesk(browser, 'focalPoint', { parties: [peru] })
  await open(page, '/admin/meetings')
  await page.getByRole('link', { name: 'New from the last one' }).click()
  await expect(page.getByText('A new meeting after La última')).toBeVisible()
  await expect(page.locator('article').getByText('Peru')).toBeVisible()
  await page.goto(`/admin/meetings/new?like=${hidden.recordId}`)
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
})

test('a focal point postpones a meeting of their state, and the Secretariat reads why', async ({ browser }) => {
  const { recordId: peru } = await database().state.findUniqueOrThrow({ where: { iso2: 'PE' } })
  const content = meetingContent({ title: inSpanish('Taller en Lima'), ...inMarch, hosts: [party(peru)] })
  const { recordId } = await published(await signedIn('editor'), 'meeting', content)
  const focal = await Editor.of(await atDesk(browser, 'focalPoint', { parties: [peru] }), recordId)
  await focal.inLanguage('Spanish')
  await postpone(focal)
  await focal.page.getByRole('button', { name: /Submit to the Secretariat/ }).click()
  await expect(focal.dialog.getByLabel(/Message to the reviewer/)).toHaveValue('Elections in the host country.')
  await focal.dialog.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(focal.page.getByText('In review').first()).toBeVisible()
  const { id } = await database().revision.findFirstOrThrow({ where: { recordId, state: 'submitted' } })
  const staff = await atDesk(browser, 'editor')
  await open(staff, `/admin/meetings/${recordId}?revision=${id}`)
  await expect(staff.getByText('Elections in the host country.').first()).toBeVisible()
  await expect(staff.getByRole('button', { name: 'Publish version 2' })).toBeVisible()
})

for (const locale of sweptLanguages) {
  test(`the dialog that postpones has no barrier that a machine can find: ${locale}`, async ({ browser }) => {
    const content = meetingContent({ title: inSpanish('Plenaria'), ...inMarch, status: 'planned' })
    const { recordId } = await published(await signedIn('editor'), 'meeting', content)
    const page = await atDesk(browser, 'editor', { locale })
    await open(page, `/admin/meetings/${recordId}`)
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await page.getByRole('button', { name: /^(Más|More|Mais)$/ }).click()
      await page.getByRole('menuitem', { name: /^(Aplazar|Postpone|Adiar)…$/ }).click()
      await page.getByRole('alertdialog').locator('summary').click()
      await page.getByRole('alertdialog').getByRole('button').first().click()
      expect(await barriersIn(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })
}
