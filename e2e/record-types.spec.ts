import { expect, type Page, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { atDesk, dialogOf } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { signedIn } from './fixtures/people.ts'
import { inSpanish, published } from './fixtures/records.ts'

const unique = `zr${Date.now().toString(36)}`
const stateOf = async (iso2: string) => (await database().state.findUniqueOrThrow({ where: { iso2 } })).recordId

const saved = (page: Page) => expect(page.getByText(/^Saved/)).toBeVisible()

/** What the editor of a party shows beneath its own fields. */
const beneath = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true })

async function publish(page: Page, version: number) {
  const name = `Publish version ${version}`
  await page.getByRole('button', { name }).click()
  await dialogOf(page).getByRole('button', { name }).click()
}

test('a membership is one record, whether it is opened from its party, from the members or begun from the party', async ({
  browser,
}) => {
  const name = `Observatorio ${unique}`
  const party = await published(await signedIn('editor'), 'organization', {
    ...definitionOf('organization').empty(),
    name: inSpanish(name),
  })
  const page = await atDesk(browser, 'editor')
  await open(page, `/admin/organizations/${party.recordId}`)
  await expect(beneath(page, 'Memberships').getByText('There is none.')).toBeVisible()
  await beneath(page, 'Memberships').getByRole('link', { name: 'Add a membership' }).click()
  await page.waitForURL(`/admin/members/new?party=${party.recordId}`)
  await expect(page.getByRole('combobox', { name: /^State or organization/ })).toHaveValue(name)
  await page.getByRole('radio', { name: 'Observer' }).check()
  await saved(page)

  // While it is a draft it stands beneath its party already.
  await open(page, `/admin/organizations/${party.recordId}`)
  const own = beneath(page, 'Memberships').getByRole('listitem')
  await expect(own.getByText('Never published')).toBeVisible()
  await own.getByRole('link', { name: `${name} · Observer` }).click()
  await publish(page, 1)
  await expect(page.getByText('Version 1 is public.').first()).toBeVisible()
  const address = new URL(page.url()).pathname

  await open(page, `/admin/members?q=${unique}`)
  await expect(page.getByRole('row', { name })).toContainText('Observer')
  await page.getByRole('link', { name }).click()
  await page.waitForURL(address)
  await page.getByRole('group', { name: 'In the Group of Friends' }).getByRole('radio', { name: 'Yes' }).check()
  await saved(page)
  await publish(page, 2)
  await expect(page.getByText('Version 2 is public.').first()).toBeVisible()
  await open(page, `/admin/organizations/${party.recordId}`)
  await expect(own).toHaveCount(1)
  await expect(own).toContainText('Group of Friends · Active')
  await expect(own.getByText('Published')).toBeVisible()

  // A party that is none is as if nobody had named it.
  await open(page, `/admin/members/new?party=${address.split('/').at(-1)}`)
  await expect(page.getByRole('combobox', { name: /^State or organization/ })).toHaveValue('')
})

test('a state shows its membership and its terms, which are those of their lists', async ({ browser }) => {
  const page = await atDesk(browser, 'viewer')
  await open(page, `/admin/states/${await stateOf('CL')}`)
  await expect(beneath(page, 'Presidencies').getByRole('listitem')).toHaveCount(2)
  const member = beneath(page, 'Memberships').getByRole('link', { name: 'Chile · Member' })
  const address = await member.getAttribute('href')
  await expect(page.getByRole('link', { name: /^Add a/ })).toHaveCount(0)
  await member.click()
  await expect(page.getByRole('heading', { name: 'Chile · Member' })).toBeVisible()
  await open(page, '/admin/members?q=chile')
  await expect(page.getByRole('row', { name: /^Chile/ }).getByRole('link')).toHaveAttribute('href', address ?? '')
})

test('the one profile opens where other types have their list, and nothing offers a second', async ({ browser }) => {
  const page = await atDesk(browser, 'editor')
  const { recordId } = await database().processProfile.findFirstOrThrow()
  for (const asked of ['/admin/about', '/admin/about/new']) {
    const answer = await page.request.get(asked, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([307, `/admin/about/${recordId}`])
  }
  await open(page, '/admin/about')
  await expect(page.getByRole('heading', { level: 1, name: 'Quito Process' })).toBeVisible()
  await expect(page.getByRole('link', { name: /new/i })).toHaveCount(0)
})

test('a focal point proposes a contact of their own state, and it is nobody’s but the Secretariat’s and theirs', async ({
  browser,
}) => {
  const panama = await stateOf('PA')
  const focal = await atDesk(browser, 'focalPoint', { parties: [panama] })
  await open(focal, `/admin/states/${panama}`)
  await expect(focal.getByRole('link', { name: /^Add a/ })).toHaveCount(1)
  await beneath(focal, 'Contacts').getByRole('link', { name: 'Add a contact' }).click()
  await expect(focal.getByRole('radio', { name: 'Focal point' })).toBeChecked()
  await expect(focal.getByRole('combobox', { name: /^State or organization/ })).toHaveValue('Panama')
  await focal.getByRole('textbox', { name: /^Role/ }).fill(`Deputy focal point ${unique}`)
  await saved(focal)
  await focal.getByRole('button', { name: /Submit to the Secretariat/ }).click()
  await dialogOf(focal).getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(focal.getByText('In review').first()).toBeVisible()

  const staff = await atDesk(browser, 'editor')
  await open(staff, `/admin/contact?q=${unique}`)
  await expect(staff.getByRole('row', { name: unique })).toContainText('Internal')
  await staff.getByRole('link', { name: `Deputy focal point ${unique}` }).click()
  await staff.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(dialogOf(staff)).toContainText(
    'Only the Secretariat, and the focal points of the state or organization that it names, will be able to read this',
  )
  await dialogOf(staff).getByRole('button', { name: 'Publish version 1' }).click()
  await expect(staff.getByText('Version 1 is in force. It is not public.').first()).toBeVisible()
  const address = new URL(staff.url()).pathname

  await open(focal, `/admin/states/${panama}`)
  await expect(beneath(focal, 'Contacts').getByRole('listitem')).toContainText('Internal')
  const stranger = await atDesk(browser, 'focalPoint', { parties: [await stateOf('CL')] })
  await open(stranger, `/admin/states/${panama}`)
  await expect(beneath(stranger, 'Contacts').getByText('There is none.')).toBeVisible()
  await open(stranger, `/admin/contact?q=${unique}`)
  await expect(stranger.getByText(`Deputy focal point ${unique}`)).toHaveCount(0)
  expect((await stranger.goto(address))?.status()).toBe(404)
})
