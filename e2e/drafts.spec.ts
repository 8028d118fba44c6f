import { type Browser, expect, type Page, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { atDesk, Editor } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { signedIn } from './fixtures/people.ts'
import { inSpanish, meetingContent, party, published } from './fixtures/records.ts'
import { sweptLanguages } from './fixtures/sweep.ts'

const aMeeting = async (content: Parameters<typeof meetingContent>[0]) =>
  published(await signedIn('editor'), 'meeting', meetingContent(content))

async function openedBy(browser: Browser, content: Parameters<typeof meetingContent>[0]) {
  const meeting = await aMeeting(content)
  const editor = await Editor.of(await atDesk(browser, 'editor'), meeting.recordId)
  await editor.inLanguage('Spanish')
  return { meeting, editor }
}

/** A second tab of the same person on the same record. */
async function secondTab(editor: Editor, recordId: string): Promise<Editor> {
  const tab = await Editor.of(await editor.page.context().newPage(), recordId)
  await tab.inLanguage('Spanish')
  return tab
}

/** Nothing that the browser sends arrives, until the returned function is called. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  const refuse = (route: Parameters<Parameters<Page['route']>[1]>[0]) =>
    route.request().method() === 'POST' ? route.abort() : route.continue()
  await page.route('**/*', refuse)
  return () => page.unroute('**/*', refuse)
}

test('two tabs of one person who change different fields save both', async ({ browser }) => {
  const { meeting, editor: first } = await openedBy(browser, { title: inSpanish('Dos pestañas') })
  const second = await secondTab(first, meeting.recordId)
  await first.write(/^Title/, 'De la primera pestaña')
  await second.write(/^City/, 'Cusco')
  await expect(second.page.getByLabel(/^Title/).first()).toHaveValue('De la primera pestaña')
  await second.publish(2)
  await second.published(2)
  const { title, city } = await database().meeting.findUniqueOrThrow({ where: { recordId: meeting.recordId } })
  expect([title, city]).toEqual([inSpanish('De la primera pestaña'), inSpanish('Cusco')])
})

test('two tabs of one person who change the same field are asked which holds', async ({ browser }) => {
  const { meeting, editor: first } = await openedBy(browser, { title: inSpanish('Dos pestañas, un campo') })
  const second = await secondTab(first, meeting.recordId)
  await first.write(/^Title/, 'De la primera')
  await second.page
    .getByLabel(/^Title/)
    .first()
    .fill('De la segunda')
  const choice = second.page.getByRole('group', { name: /^Title/ })
  await expect(choice.getByText('primera')).toBeVisible()
  await choice.getByRole('radio', { name: 'Saved elsewhere' }).check()
  await second.page.getByRole('button', { name: 'Go on with this draft' }).click()
  await expect(second.page.getByLabel(/^Title/).first()).toHaveValue('De la primera')
})

test('what could not be saved stands in the form again after a reload, and can be given up', async ({ browser }) => {
  const { editor } = await openedBy(browser, { title: inSpanish('Antes del corte') })
  const { page } = editor
  const connect = await cutOff(page)
  await page
    .getByLabel(/^Title/)
    .first()
    .fill('Escrito durante el corte')
  await expect(page.getByText('Not saved: the record does not answer')).toBeVisible()
  page.on('dialog', (asked) => asked.accept())
  await page.reload()
  await editor.inLanguage('Spanish')
  await expect(page.getByLabel(/^Title/).first()).toHaveValue('Escrito durante el corte')
  await connect()
  await expect(page.getByText(/^Saved/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Give it up' }).click()
  await expect(page.getByLabel(/^Title/).first()).toHaveValue('Antes del corte')
})

test('nobody follows a link away from what could not be saved unasked', async ({ browser }) => {
  const { editor } = await openedBy(browser, { title: inSpanish('Nadie se va sin saberlo') })
  const { page } = editor
  await cutOff(page)
  await page
    .getByLabel(/^Title/)
    .first()
    .fill('Sin guardar')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^States/ })
    .last()
    .click()
  await expect(page.getByRole('alertdialog').getByText('Leave without saving?')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(/^Title/).first()).toHaveValue('Sin guardar')
})

test('one language is published alone; the other stays in the draft', async ({ browser }) => {
  const { meeting, editor } = await openedBy(browser, { title: { es: 'Título', en: 'Title', pt: '' } })
  await editor.write(/^Title/, 'Título nuevo')
  await editor.inLanguage('English')
  await editor.write(/^Title/, 'New title, not checked yet')
  const { page, dialog } = editor
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await dialog.getByRole('radio', { name: /Only the texts of some languages/ }).check()
  await expect(dialog.getByRole('checkbox', { name: /^Spanish/ })).toBeChecked()
  await expect(dialog.getByText('1 change stays in the draft.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish version 2' }).click()
  await editor.published(2)
  const { title } = await database().meeting.findUniqueOrThrow({ where: { recordId: meeting.recordId } })
  expect(title).toEqual({ es: 'Título nuevo', en: 'Title', pt: '' })
  await expect(page.getByLabel(/^Title/).first()).toHaveValue('New title, not checked yet')
  await expect(page.getByText('1 difference')).toBeVisible()
})

test('what it refers to and is not public is named, and taken along', async ({ browser }) => {
  const { meeting, editor } = await openedBy(browser, { title: inSpanish('Con un eje nuevo') })
  const { page, dialog } = editor
  const name = `Eje nuevo ${Date.now()}`
  const theme = await editor.page.context().newPage()
  await open(theme, '/admin/themes/new')
  await theme.getByText('Spanish', { exact: true }).click()
  await theme.getByRole('textbox', { name: /^Name/ }).fill(name)
  await expect(theme.getByText(/^Saved/)).toBeVisible()
  await theme.close()

  // A list closes when the page scrolls under it: into view first, as a person does.
  const box = page.getByRole('combobox', { name: 'Add to: Thematic areas' })
  await box.focus()
  await expect(box).toBeInViewport()
  await box.fill(name)
  await page.getByRole('option', { name }).click()
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(dialog.getByRole('checkbox', { name })).toBeChecked()
  await dialog.getByRole('button', { name: 'Publish version 2 and one more record' }).click()
  await expect(page.getByText('Version 2 is public, and another record with it.').first()).toBeVisible()
  const themes = await database().meetingTheme.findMany({ where: { meetingId: meeting.recordId } })
  expect(await database().thematicArea.count({ where: { recordId: themes[0]?.themeId } })).toBe(1)
})

test('whoever may not publish chooses too, and the choice stands in their draft', async ({ browser }) => {
  const { recordId: peru } = await database().state.findUniqueOrThrow({ where: { iso2: 'PE' } })
  const meeting = await aMeeting({ title: inSpanish('Título de la oficina'), hosts: [party(peru)] })
  const focal = await Editor.of(await atDesk(browser, 'focalPoint', { parties: [peru] }), meeting.recordId)
  await focal.inLanguage('Spanish')
  await focal.write(/^Title/, 'Título del Perú')
  const office = await Editor.of(await atDesk(browser, 'editor'), meeting.recordId)
  await office.inLanguage('Spanish')
  await office.write(/^Title/, 'Título corregido por la oficina')
  await office.write(/^City/, 'Arequipa')
  await office.publish(2)
  await office.published(2)

  const { page } = focal
  const asked = page.getByText('Version 2 changed a field that you changed too')
  await page.reload()
  await expect(asked).toBeVisible()
  await page.getByRole('button', { name: 'Choose now' }).click()
  await page.getByRole('radio', { name: /Of this draft/ }).check()
  await page.getByRole('button', { name: 'Go on with this draft' }).click()
  await focal.inLanguage('Spanish')
  await expect(page.getByLabel(/^City/).first()).toHaveValue('Arequipa')
  const draft = () => database().revision.findFirst({ where: { recordId: meeting.recordId, state: 'draft' } })
  await expect.poll(async () => (await draft())?.baseVersion).toBe(2)
  await page.reload()
  await focal.inLanguage('Spanish')
  await expect(page.getByLabel(/^Title/).first()).toHaveValue('Título del Perú')
  await expect(asked).toHaveCount(0)
})

test('a publication is undone where it was made', async ({ browser }) => {
  const { meeting, editor } = await openedBy(browser, { title: inSpanish('Antes de deshacer') })
  await editor.write(/^Title/, 'Publicado por error')
  await editor.publish(2)
  await editor.published(2)
  await editor.page.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.page.getByText('It is undone.').first()).toBeVisible()
  await expect(editor.page.getByLabel(/^Title/).first()).toHaveValue('Antes de deshacer')
  const { title, version } = await database().meeting.findUniqueOrThrow({ where: { recordId: meeting.recordId } })
  expect({ title, version }).toEqual({ title: inSpanish('Antes de deshacer'), version: 3 })
})

test('a focal point who takes their state out of a new meeting is told why it is not saved, and how it will be', async ({
  browser,
}) => {
  const { recordId: peru } = await database().state.findUniqueOrThrow({ where: { iso2: 'PE' } })
  const page = await atDesk(browser, 'focalPoint', { parties: [peru] })
  await open(page, '/admin/meetings/new')
  await page.getByLabel(/^Title/).fill('A meeting of Peru')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.getByRole('button', { name: 'Remove Peru' }).click()
  await expect(page.getByText('Not saved: the meeting no longer names your state or agency')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
})

const everything = async () => {
  const { recordId: peru } = await database().state.findUniqueOrThrow({ where: { iso2: 'PE' } })
  const note = { id: crypto.randomUUID(), date: '2024-05', text: inSpanish('La sede era otra.') }
  const source = {
    label: inSpanish('Acta'),
    url: 'https://example.org/acta',
    asOf: '2024',
    fields: ['title'],
    wording: 'x',
  }
  return {
    title: inSpanish('Reunión con todos sus campos'),
    hosts: [party(peru)],
    participants: [{ ...party(peru), capacity: 'member' as const, headCount: 3 }],
    summary: inSpanish('Un resumen.'),
    corrections: [note],
    sources: [{ id: crypto.randomUUID(), ...source }],
  }
}

for (const locale of sweptLanguages) {
  test(`the editor has no barrier that a machine can find, and breaks no policy: ${locale}`, async ({ browser }) => {
    const meeting = await aMeeting(await everything())
    const page = await atDesk(browser, 'editor', { locale })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await open(page, `/admin/meetings/${meeting.recordId}`)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await barriersIn(page)).toEqual([])
    }
    expect(complaints).toEqual([])
  })
}
