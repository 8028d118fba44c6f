import { expect, type Page, test } from '@playwright/test'
import { definitionOf } from '#lib/record/definitions.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { atDesk, dialogOf } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { signedIn } from './fixtures/people.ts'
import { drafted, inSpanish, meetingContent, published } from './fixtures/records.ts'
import { tabTo } from './fixtures/tab-to.ts'

const unique = `zl${Date.now().toString(36)}`

const addressOf = (page: Page) => {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

const headers = (page: Page) => page.getByRole('columnheader').allInnerTexts()

test('what a list shows, and how, stands in its address: columns, search, filter, order and page', async ({
  browser,
}) => {
  const editor = await signedIn('editor')
  const link = (n: number) => ({
    ...definitionOf('link').empty(),
    label: inSpanish(`Enlace ${unique} ${String(n).padStart(2, '0')}`),
    url: `https://example.org/${n}`,
  })
  for (let n = 1; n <= 51; n++) await drafted(editor, 'link', link(n))
  const page = await atDesk(browser, 'editor')
  await open(page, `/admin/links?q=${unique}`)
  expect(await headers(page)).toEqual([
    'Name',
    'Where it stands',
    'Public state',
    'Work under way',
    'Last change',
    'Actions',
  ])
  await expect(page.getByRole('status').first()).toHaveText(/^51 links\. Shown: 1–50 of 51, ascending$/)

  const choice = page.locator('summary').filter({ hasText: 'Columns' })
  await tabTo(page, choice)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: 'Web address' }))
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'Public state' }).uncheck()
  expect(await barriersIn(page)).toEqual([])
  await tabTo(page, page.getByRole('button', { name: 'Show these columns' }))
  await page.keyboard.press('Enter')
  const chosen = `/admin/links?q=${unique}&columns=category.url.work.updatedAt`
  await page.waitForURL(`**${chosen}`)
  const columns = ['Name', 'Where it stands', 'Web address', 'Work under way', 'Last change', 'Actions']
  expect(await headers(page)).toEqual(columns)
  await expect(page.getByRole('row', { name: `Enlace ${unique} 07` })).toContainText('https://example.org/7')

  await page.getByRole('link', { name: 'Name', exact: true }).click()
  await page.waitForURL('**&direction=desc&**')
  await page.getByRole('combobox', { name: 'Work under way' }).selectOption('Draft')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.waitForURL(`**/admin/links?q=${unique}&work=draft&direction=desc&columns=category.url.work.updatedAt`)
  await expect(page.getByRole('row').nth(1)).toContainText(`${unique} 51`)
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText('51–51 of 51', { exact: true })).toBeVisible()

  const address = addressOf(page)
  await page.reload()
  expect(addressOf(page)).toBe(address)
  expect(await headers(page)).toEqual(columns)
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row').nth(1)).toContainText(`${unique} 01`)

  await page.getByRole('link', { name: 'Clear search and filters' }).click()
  await page.waitForURL('**/admin/links?direction=desc&columns=category.url.work.updatedAt')
  await page.getByLabel(/^Search this list/).fill(`${unique} nowhere`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing matches this search and these filters.')).toBeVisible()
  await expect(page.getByLabel(/^Search this list/)).toHaveValue(`${unique} nowhere`)
})

test('a row has a menu: withdrawn by keyboard, put back by its undo, and restored where it stands', async ({
  browser,
}) => {
  const title = `Reunión ${unique} con menú`
  const { slug } = await published(await signedIn('editor'), 'meeting', meetingContent({ title: inSpanish(title) }))
  const page = await atDesk(browser, 'editor')
  await open(page, `/admin/meetings?q=${unique}&lifecycle=published`)
  const row = page.getByRole('row', { name: title })
  const menu = row.getByRole('button', { name: `Actions: ${title}` })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  const entry = (name: string) => page.getByRole('menuitem', { name })
  await expect(entry('Open')).toBeFocused()
  await expect(entry('Public page')).toHaveAttribute('href', `/en/meetings/${slug}`)
  await expect(page.getByRole('menuitem')).toHaveText([
    'Open',
    'Public page',
    'History',
    'Duplicate as a new meeting',
    'Withdraw from the public',
  ])
  expect(await barriersIn(page)).toEqual([])
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await tabTo(page, dialogOf(page).getByLabel(/What the public reads/))
  await page.keyboard.type('Recorded twice.')
  await tabTo(page, dialogOf(page).getByRole('button', { name: 'Withdraw', exact: true }))
  await page.keyboard.press('Enter')

  // It is none of those that the list shows any more, and the focus stays with the list.
  await expect(page.getByText('The record is no longer public.')).toBeVisible()
  await expect(row).toHaveCount(0)
  await expect(page.locator('#list')).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()

  await open(page, `/admin/meetings?q=${unique}`)
  await menu.click()
  await entry('Withdraw from the public').click()
  await dialogOf(page).getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(row.getByRole('cell', { name: 'Withdrawn', exact: true })).toBeVisible()
  await menu.click()
  await entry('Publish it again').click()
  await expect(dialogOf(page).getByText('To change it first, open it.', { exact: false })).toBeVisible()
  await dialogOf(page).getByRole('button', { name: 'Publish it again' }).click()
  await expect(row.getByRole('cell', { name: 'Published', exact: true })).toBeVisible()
  await menu.click()
  await entry('History').click()
  await page.waitForURL('**/history')
})

test('on a narrow screen rows are blocks with their menu, and nothing is cut off', async ({ browser }) => {
  const title = `Reunión ${unique} angosta`
  await published(
    await signedIn('editor'),
    'meeting',
    meetingContent({ title: inSpanish(title), city: inSpanish('Lima'), status: 'held' }),
  )
  const page = await atDesk(browser, 'viewer')
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page, `/admin/meetings?q=${unique}+angosta&columns=status.city.languages.lifecycle.updatedAt`)
  const row = page.getByRole('row', { name: title })
  await expect(row.getByText('Status: Held')).toBeVisible()
  await expect(row.getByText('Place: Lima')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(await barriersIn(page)).toEqual([])
  await row.getByRole('button', { name: `Actions: ${title}` }).click()
  await expect(page.getByRole('menuitem')).toHaveText(['Open', 'Public page', 'History'])
})
