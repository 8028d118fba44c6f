import { expect, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { atDesk, dialogOf } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { signedIn } from './fixtures/people.ts'
import { inSpanish, meetingContent, published, submitted } from './fixtures/records.ts'
import { sweptWidths } from './fixtures/sweep.ts'

// The switch is the whole office's: this file runs when no other does, and leaves it off.

test('an administrator switches four eyes on; nobody then publishes their own, and colleagues work through what waits by keyboard', async ({
  browser,
}) => {
  const head = await atDesk(browser, 'administrator', { name: 'Ana Torres' })
  const writer = await atDesk(browser, 'editor', { name: 'Elena Ruiz' })
  const colleague = await atDesk(browser, 'editor', { name: 'Luis Paz' })
  const title = `Meeting for another’s eyes ${Date.now()}`
  const meeting = await published(await signedIn('editor'), 'meeting', meetingContent({ title: inSpanish(title) }))

  await test.step('the page says what it does, and who switched it', async () => {
    await open(head, '/admin')
    await head.getByRole('link', { name: 'Settings' }).click()
    await head.getByRole('button', { name: 'Switch four eyes on' }).click()
    await expect(dialogOf(head)).toBeVisible()
    expect(await barriersIn(head)).toEqual([])
    await dialogOf(head).getByRole('button', { name: 'Switch four eyes on' }).click()
    await expect(head.getByText(/^Switched on by Ana Torres/)).toBeVisible()
    await head.getByRole('link', { name: 'See in the audit trail' }).click()
    await expect(head.getByText('Switched four eyes on or off').last()).toBeVisible()
    expect((await writer.goto('/admin/settings'))?.status()).toBe(404)
  })

  await test.step('its author submits what they could have published', async () => {
    await open(writer, `/admin/meetings/${meeting.recordId}`)
    await writer.getByLabel(/^City/).fill('Lima')
    await expect(writer.getByText(/^Saved/)).toBeVisible()
    await expect(writer.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
    await writer.getByRole('button', { name: 'Submit for review' }).click()
    await dialogOf(writer).getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(writer.getByText('This waits for a colleague’s decision')).toBeVisible()
    await open(writer, '/admin')
    const waiting = writer.getByRole('region', { name: /^Waiting for others/ })
    await expect(waiting.getByRole('link', { name: title })).toBeVisible()
  })

  const second = `Second that waits ${Date.now()}`
  await submitted(
    await signedIn('editor', { name: 'Rosa Gil' }),
    'meeting',
    meetingContent({ title: inSpanish(second) }),
  )

  await test.step('a colleague compares, publishes and goes on without a pointer', async () => {
    await open(colleague, '/admin')
    const [width = 1280] = sweptWidths(0)
    await colleague.setViewportSize({ width, height: 900 })
    expect(await barriersIn(colleague)).toEqual([])
    await colleague.getByRole('link', { name: title }).focus()
    await colleague.keyboard.press('Enter')
    await expect(colleague.getByRole('heading', { name: 'Elena Ruiz submitted this for your decision' })).toBeVisible()
    await expect(colleague.getByRole('heading', { name: '1 change to what is public' })).toBeVisible()
    expect(await barriersIn(colleague)).toEqual([])
    await expect(colleague.getByRole('link', { name: /^Next proposal/ })).toBeVisible()
    await colleague.keyboard.press('Control+Enter')
    await expect(dialogOf(colleague).getByRole('button', { name: 'Publish version 2' })).toBeFocused()
    await colleague.keyboard.press('Enter')
    await expect(colleague.getByText('Version 2 is public.').first()).toBeVisible()
    await expect(colleague.getByRole('link', { name: 'Next proposal', exact: true })).toBeVisible()
    await colleague.keyboard.press('Control+Enter')
    await expect(colleague.getByRole('heading', { level: 1, name: second })).toBeVisible()
  })

  await test.step('a version is brought back by two', async () => {
    await open(colleague, `/admin/meetings/${meeting.recordId}/history`)
    await colleague.getByRole('button', { name: 'Propose to restore version 1' }).click()
    await dialogOf(colleague).getByRole('button', { name: 'Propose to restore version 1' }).click()
    await expect(colleague.getByText('This waits for a colleague’s decision')).toBeVisible()
    expect(await database().record.findUnique({ where: { id: meeting.recordId } })).toMatchObject({ version: 2 })
  })

  await test.step('switched off, everybody publishes their own again', async () => {
    await open(head, '/admin/settings')
    await head.getByRole('button', { name: 'Switch four eyes off' }).click()
    await dialogOf(head).getByRole('button', { name: 'Switch four eyes off' }).click()
    await expect(head.getByText(/^Switched off by Ana Torres/)).toBeVisible()
    await open(colleague, `/admin/meetings/${meeting.recordId}`)
    await expect(colleague.getByRole('button', { name: /^Publish version 3/ })).toBeVisible()
  })
})
