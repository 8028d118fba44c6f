import { expect, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { atDesk, dialogOf } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { pdf } from './fixtures/pdf.ts'
import { signedIn } from './fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published } from './fixtures/records.ts'

const stateOf = async (iso2: string) => (await database().state.findUniqueOrThrow({ where: { iso2 } })).recordId

test('a focal point logs a meeting of their own state; one of the staff sends it back, another publishes it, and every step can be read', async ({
  browser,
}) => {
  const title = `Regional workshop ${Date.now()}`
  const focal = await atDesk(browser, 'focalPoint', { name: 'Pablo Quispe', parties: [await stateOf('PE')] })
  const staff = await atDesk(browser, 'editor', { name: 'Elena Ruiz' })
  const another = await atDesk(browser, 'editor', { name: 'Luis Paz' })

  await open(focal, '/admin')
  await focal.getByRole('link', { name: 'New meeting' }).first().click()
  await focal.getByLabel(/^Title/).fill(title)
  await focal.getByLabel(/^First day/).fill('2026-11-20')
  await expect(focal.getByText(/^Saved/)).toBeVisible()
  await expect(focal.locator('article').getByText('Peru')).toBeVisible()
  await focal.getByRole('button', { name: /Submit to the Secretariat/ }).click()
  const dialog = dialogOf(focal)
  await dialog.getByLabel(/Message to the reviewer/).fill('Please publish before Friday.')
  await dialog.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(focal.getByText('In review').first()).toBeVisible()

  await open(staff, '/admin')
  await staff.getByRole('link', { name: title }).click()
  await expect(staff.getByText('Please publish before Friday.')).toBeVisible()
  await expect(staff.getByRole('heading', { name: 'It was never public: all of it is new' })).toBeVisible()
  await staff.getByRole('button', { name: 'Send back with a reason' }).click()
  await dialogOf(staff).getByRole('button', { name: 'Send back' }).click()
  await expect(dialogOf(staff).getByText('Enter a value.')).toBeVisible()
  await dialogOf(staff)
    .getByLabel(/^Reason/)
    .fill('Which city was it in?')
  await dialogOf(staff).getByRole('button', { name: 'Send back' }).click()
  await expect(staff.getByText('It was sent back with your reason.').first()).toBeVisible()

  await open(focal, '/admin')
  await expect(focal.getByRole('heading', { name: /^Came back to you/ })).toBeVisible()
  await expect(focal.getByText('Which city was it in?')).toBeVisible()
  await focal.getByRole('link', { name: title }).click()
  await focal.getByLabel(/^City/).fill('Lima')
  await expect(focal.getByText(/^Saved/)).toBeVisible()
  await focal.getByRole('button', { name: /Submit to the Secretariat/ }).click()
  await dialogOf(focal).getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(focal.getByText('In review').first()).toBeVisible()

  await open(another, '/admin')
  await another.getByRole('link', { name: title }).click()
  await expect(another.getByText('Which city was it in?')).toBeVisible()
  await another.getByRole('button', { name: 'Publish this' }).click()
  await dialogOf(another)
    .getByRole('button', { name: /Publish version 1/ })
    .click()
  await expect(another.getByText('Version 1 is public.').first()).toBeVisible()

  await open(focal, '/admin')
  await focal
    .getByRole('region', { name: /^Published of yours/ })
    .getByRole('link', { name: title })
    .click()
  await focal.getByText('4 steps so far').click()
  for (const step of ['Pablo Quispe submitted it', 'Elena Ruiz sent it back', 'Luis Paz published it'])
    await expect(focal.getByText(step).first()).toBeVisible()
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto('/en/meetings')
  await reader.getByRole('link', { name: title }).click()
  await expect(reader.getByText('Lima').first()).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Peru' })).toBeVisible()
})

test('a focal point of Peru reads Chile’s public meeting, changes nothing of it, and knows nothing of its drafts', async ({
  browser,
}) => {
  const editor = await signedIn('editor')
  const chile = await stateOf('CL')
  const chilean = await published(
    editor,
    'meeting',
    meetingContent({ title: inSpanish('Reunión de Chile'), hosts: [party(chile)] }),
  )
  const hidden = await drafted(
    editor,
    'meeting',
    meetingContent({ title: inSpanish('Reunión aún oculta'), hosts: [party(chile)] }),
  )
  const focal = await atDesk(browser, 'focalPoint', { name: 'Pablo Quispe', parties: [await stateOf('PE')] })
  await open(focal, `/admin/meetings/${chilean.recordId}`)
  await expect(
    focal.getByText(
      'You may propose changes to meetings that your state or agency hosts or takes part in. This is none of them.',
    ),
  ).toBeVisible()
  await expect(focal.getByRole('button', { name: /Submit|Publish/ })).toHaveCount(0)
  const nothing = await focal.goto(`/admin/meetings/${hidden.recordId}`)
  expect(nothing?.status()).toBe(404)
  await open(focal, '/admin/meetings?q=oculta')
  await expect(focal.getByText('Reunión aún oculta')).toHaveCount(0)
  for (const closed of ['/admin/people', '/admin/states/new']) expect((await focal.goto(closed))?.status()).toBe(404)
})

test('a focal point attaches an agenda to the meeting that they log; staff publish the two together', async ({
  browser,
}) => {
  const title = `Technical meeting ${Date.now()}`
  const focal = await atDesk(browser, 'focalPoint', { name: 'Pablo Quispe', parties: [await stateOf('PE')] })
  const staff = await atDesk(browser, 'editor', { name: 'Elena Ruiz' })
  const submit = async () => {
    await focal.getByRole('button', { name: /Submit to the Secretariat/ }).click()
    await dialogOf(focal).getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(focal.getByText('In review').first()).toBeVisible()
  }
  const documents = focal.getByRole('region', { name: 'Documents of this meeting' })

  await open(focal, '/admin/meetings/new')
  await expect(documents.getByText('Once the meeting is saved you can attach')).toBeVisible()
  await focal.getByLabel(/^Title/).fill(title)
  await focal.getByLabel(/^First day/).fill('2026-11-20')
  await expect(focal.getByText(/^Saved/)).toBeVisible()
  await submit()
  await documents.getByRole('link', { name: 'Attach an agenda' }).click()

  await expect(focal.getByLabel(/^Title/)).toHaveValue(`Agenda: ${title}`)
  await expect(focal.getByLabel(/^Type/)).toHaveValue('agenda')
  const english = focal.getByRole('group', { name: 'English', exact: true }).first()
  const file = { name: 'agenda.pdf', mimeType: 'application/pdf', buffer: pdf({ text: 'Agenda' }) }
  await english.locator('input[type=file]').setInputFiles(file)
  await expect(english.getByText(/agenda\.pdf is kept/)).toBeVisible()
  await expect(focal.getByText(/^Saved/)).toBeVisible()
  await submit()
  await focal.getByRole('link', { name: title, exact: true }).click()
  await expect(documents.getByRole('listitem')).toContainText(`Agenda: ${title} · Agenda`)
  await expect(documents.getByRole('listitem')).toContainText('In review')

  await open(staff, '/admin')
  await staff.getByRole('link', { name: `Agenda: ${title}` }).click()
  await staff.getByRole('button', { name: /Publish version 1/ }).click()
  await dialogOf(staff)
    .getByRole('checkbox', { name: new RegExp(title) })
    .check()
  await dialogOf(staff).getByRole('button', { name: 'Publish version 1 and one more record' }).click()
  await expect(staff.getByText('Version 1 is public, and another record with it.').first()).toBeVisible()
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto('/en/meetings')
  await reader.getByRole('link', { name: title }).click()
  await expect(reader.getByRole('link', { name: `Agenda: ${title}` })).toBeVisible()
})
