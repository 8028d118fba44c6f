import { readFile } from 'node:fs/promises'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { open } from './fixtures/open.ts'
import { password, personOf, sessionOf } from './fixtures/people.ts'

/** Opens the office as a new person of this role. */
async function enter(
  context: BrowserContext,
  baseURL: string | undefined,
  role: 'administrator' | 'viewer',
  name: string,
) {
  const person = await personOf(role, { name, locale: 'en' })
  const { cookie } = await sessionOf(person.id)
  await context.addCookies([{ ...cookie, url: baseURL ?? '' }])
  return person
}

const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('an administrator adds a focal point, who follows the link and acts for their state', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await enter(context, baseURL, 'administrator', 'Zoe Chief')
  await open(page, '/admin/people')
  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByRole('button', { name: 'Add and make the link' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Mandate 1, State or agency: Enter a value.')
  const email = `focal-${Date.now()}@example.org`
  await page.getByLabel('Name', { exact: true }).fill('Rosa Flores')
  await page.getByLabel('E-mail address').fill(email)
  // A list closes when the page below it scrolls, so the field is first brought into view.
  await page.getByRole('combobox').click()
  await page.getByRole('combobox').pressSequentially('Peru')
  await page.getByRole('option', { name: /^Peru/ }).click()
  await page.getByRole('button', { name: 'Add and make the link' }).click()
  await expect(page.getByRole('heading', { name: 'Rosa Flores has been added' })).toBeVisible()
  const link = await page.getByLabel('One-time link').inputValue()

  // Without scripts, as on an old phone.
  const phone = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}), locale: 'en-GB' })
  const theirs = await phone.newPage()
  await theirs.goto(link)
  await expect(theirs.getByRole('heading', { name: 'Welcome, Rosa Flores' })).toBeVisible()
  await theirs.getByLabel('New password').fill('rosa flores')
  await theirs.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(theirs.getByText('New password: Use at least 12 characters.')).toBeVisible()
  await theirs.getByLabel('New password').fill(password)
  await theirs.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(theirs).toHaveURL('/admin')
  await expect(theirs.getByText('Focal point · Peru').first()).toBeAttached()
  await phone.clearCookies()
  await theirs.goto(link)
  await expect(theirs.getByText('This link can no longer be used')).toBeVisible()
  await phone.close()
})

test('a person who is shut out is out at their next request, and can be let in again', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await enter(context, baseURL, 'administrator', 'Zoe Chief')
  const away = await browser.newContext(baseURL ? { baseURL } : {})
  const someone = await enter(away, baseURL, 'viewer', 'Eva Viewer')
  const theirs = await away.newPage()
  await theirs.goto('/admin')
  await expect(theirs).toHaveURL('/admin')

  await open(page, `/admin/people/${someone.id}`)
  await page.getByRole('button', { name: 'Deactivate the account' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate the account' }).click()
  await expect(page.getByRole('button', { name: 'Reactivate the account' })).toBeVisible()
  await theirs.goto('/admin')
  await expect(theirs).toHaveURL(/\/sign-in/)

  await page.getByRole('button', { name: 'Reactivate the account' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reactivate the account' }).click()
  await expect(page.getByRole('button', { name: 'Deactivate the account' })).toBeVisible()
  await away.close()
})

test('a change of role holds from the next sign-in on, and an outdated page does not overwrite it', async ({
  page,
  context,
  baseURL,
}) => {
  await enter(context, baseURL, 'administrator', 'Zoe Chief')
  const { id } = await personOf('editor', { name: 'Max Editor' })
  const outdated = await context.newPage()
  await open(outdated, `/admin/people/${id}`)
  await open(page, `/admin/people/${id}`)
  for (const each of [page, outdated]) {
    await each.getByRole('radio', { name: each === page ? /^Viewer/ : /^Administrator/ }).check()
    await each.getByRole('button', { name: 'Save role and mandates' }).click()
    if (each === page) await expect(page.getByText('Role and mandates are saved.')).toBeVisible()
  }
  await expect(outdated.getByText('Somebody changed it meanwhile')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Viewer/ })).toBeChecked()
})

test('nobody but an administrator finds people, and nobody changes their own rights', async ({
  page,
  context,
  baseURL,
}) => {
  const viewer = await enter(context, baseURL, 'viewer', 'Eva Viewer')
  for (const address of ['/admin/people', '/admin/people/new', `/admin/people/${viewer.id}`]) {
    expect((await page.goto(address))?.status()).toBe(404)
  }
  const chief = await enter(context, baseURL, 'administrator', 'Zoe Chief')
  await page.goto(`/admin/people/${chief.id}`)
  await expect(page.getByText('This is your own account')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test('one changes one’s own password, and every other session ends', async ({ page, context, browser, baseURL }) => {
  const { id } = await enter(context, baseURL, 'viewer', 'Eva Viewer')
  const away = await browser.newContext(baseURL ? { baseURL } : {})
  await away.addCookies([{ ...(await sessionOf(id)).cookie, url: baseURL ?? '' }])
  const theirs = await away.newPage()
  await open(page, '/admin/account')
  await expect(section(page, 'Where you are signed in').getByRole('row')).toHaveCount(3)

  await page.getByLabel('Present password').fill('not the present one')
  await page.getByLabel('New password').fill('another long password')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(section(page, 'Password').getByRole('alert')).toContainText('The password is not right.')
  await page.getByLabel('Present password').fill(password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed')).toBeVisible()
  await expect(section(page, 'Where you are signed in').getByRole('row')).toHaveCount(2)
  await theirs.goto('/admin')
  await expect(theirs).toHaveURL(/\/sign-in/)
  await page.reload()
  await expect(page).toHaveURL('/admin/account')
  await away.close()
})

test('one takes away what the office holds of oneself, and an administrator the whole trail', async ({
  page,
  context,
  baseURL,
}) => {
  await enter(context, baseURL, 'administrator', 'Zoe Chief')
  const taken = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  await open(page, '/admin/account')
  const own = await taken('Download your data')
  expect(own.name).toMatch(/^own-data-.*\.json$/)
  expect(JSON.parse(own.text)).toMatchObject({ person: { name: 'Zoe Chief', role: 'administrator' } })
  await open(page, '/admin/audit?act=record.publish')
  const trail = await taken('Download as CSV')
  expect(trail.name).toMatch(/^audit-trail-selection-.*-chain-whole-to-\d+\.csv$/)
  expect(trail.text).toContain(',record.publish,')

  // Whose session has ended is led to sign in, and is not given that page as a file.
  await context.clearCookies()
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
})
