import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { type RecordType, recordTypes } from '#lib/record-types.ts'
import { atDesk, Editor } from './fixtures/desk.ts'
import { open } from './fixtures/open.ts'
import { signedIn } from './fixtures/people.ts'
import { meetingContent, published } from './fixtures/records.ts'

// Every type's editor as a person uses it: found in its list, one thing changed and published, read by the public, and the version
// before it restored from the history.

/** What no other test says, in letters that no page would make of it. */
const unique = `zq${Date.now().toString(36)}`
const inEnglish = (en: string) => ({ es: '', en, pt: '' })

interface Example {
  /** What is published before, under a name that a search of the list finds. */
  content: (name: string) => Promise<Content> | Content
  /** What a person changes. */
  change: (page: Page) => Promise<void>
  /** Where the public reads it, below the language; the record's own page where nothing is said. */
  at?: string
  /** What it reads there then. */
  reads: (page: Page, name: string) => Locator
}

const empty = (type: RecordType) => definitionOf(type).empty()
const fill = (name: string | RegExp, text: string) => (page: Page) => page.getByRole('textbox', { name }).fill(text)
const choose = (group: string, name: string) => (page: Page) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name }).check()
const reads = (text: string) => (page: Page) => page.getByRole('main').getByText(text).first()

async function anOrganization(name: string): Promise<string> {
  const content = { ...empty('organization'), name: inEnglish(name) }
  return (await published(await signedIn('editor'), 'organization', content)).recordId
}

const examples: Record<Exclude<RecordType, 'processProfile'>, Example> = {
  meeting: {
    content: (name) => meetingContent({ title: inEnglish(name) }),
    change: fill(/^City/, `Ibarra ${unique}`),
    reads: reads(`Ibarra ${unique}`),
  },
  presidency: {
    content: async (name) => ({ ...empty('presidency'), party: await anOrganization(name), from: '1995' }),
    change: fill(/^Until/, '1996'),
    at: '/presidencies',
    reads: (page, name) => page.getByRole('row', { name }).getByText('1995–1996').first(),
  },
  round: {
    content: (name) => ({ ...empty('round'), number: 987, chapter: inEnglish(name) }),
    change: fill(/^Chapter/, `Chapter of Ibarra ${unique}`),
    at: '/presidencies',
    reads: reads(`Chapter of Ibarra ${unique}`),
  },
  workingGroup: {
    content: (name) => ({ ...empty('workingGroup'), name: inEnglish(name) }),
    change: fill(/^Mandate/, `To count what is counted ${unique}.`),
    reads: reads(`To count what is counted ${unique}.`),
  },
  document: {
    content: (name) => ({ ...empty('document'), title: inEnglish(name) }),
    change: fill(/^Symbol/, `QP/${unique}/1`),
    reads: reads(`QP/${unique}/1`),
  },
  membership: {
    content: async (name) => ({ ...empty('membership'), party: await anOrganization(name) }),
    change: choose('Founding', 'Yes'),
    at: '/members',
    reads: (page, name) => page.getByRole('listitem').filter({ hasText: name }).getByText(/found/i).first(),
  },
  state: {
    content: (name) => ({ ...empty('state'), iso2: 'HN', name: inEnglish(name) }),
    change: fill(/^Formal name/, `Republic of ${unique}`),
    reads: reads(`Republic of ${unique}`),
  },
  organization: {
    content: (name) => ({ ...empty('organization'), name: inEnglish(name) }),
    change: fill(/^Name/, `Agency ${unique}`),
    at: '/members',
    reads: reads(`Agency ${unique}`),
  },
  thematicArea: {
    content: (name) => ({ ...empty('thematicArea'), name: inEnglish(name) }),
    change: fill(/^Description/, `What it is about ${unique}.`),
    reads: reads(`What it is about ${unique}.`),
  },
  contact: {
    content: (name) => ({ ...empty('contact'), role: inEnglish(name), visibility: 'public' }),
    change: fill(/^Phone/, `+593 2 ${unique}`),
    at: '/contact',
    reads: reads(`+593 2 ${unique}`),
  },
  link: {
    content: (name) => ({ ...empty('link'), label: inEnglish(name), category: 'documents' }),
    change: fill(/^Text/, `Declarations ${unique}`),
    at: '/about',
    reads: reads(`Declarations ${unique}`),
  },
}

/** Publishes what is open, and reads it as the public does; then restores the version before, and reads that. */
async function publishReadAndRestore(
  page: Page,
  reader: Page,
  { type, recordId, version }: { type: RecordType; recordId: string; version: number },
  { change, at, said }: { change: Example['change']; at: string; said: Locator },
) {
  const readings = async () => {
    await reader.goto(`/en${at}`)
    return said.count()
  }
  expect(await readings()).toBe(0)
  const editor = new Editor(page)
  await change(page)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await editor.publish(version + 1)
  await editor.published(version + 1)
  await expect.poll(readings).toBe(1)
  await open(page, `/admin/${recordTypes[type].segment}/${recordId}/history`)
  await page.getByRole('button', { name: `Restore version ${version}`, exact: true }).click()
  await editor.dialog.getByRole('button', { name: `Restore version ${version}`, exact: true }).click()
  await expect(page.getByText(`Version ${version} was published again as version ${version + 2}.`)).toBeVisible()
  await expect.poll(readings).toBe(0)
}

for (const [type, { content, change, at, reads: said }] of Object.entries(examples) as [
  keyof typeof examples,
  Example,
][]) {
  const { segment } = recordTypes[type]
  test(`${segment}: an editor opens one from the list, changes and publishes it, and restores what it was`, async ({
    browser,
  }) => {
    const name = `Example of ${segment} ${unique}`
    const { recordId, version, slug } = await published(await signedIn('editor'), type, await content(name))
    // The public reads an organization where it belongs to the process.
    if (type === 'organization')
      await published(await signedIn('editor'), 'membership', { ...empty('membership'), party: recordId })
    const page = await atDesk(browser, 'editor')
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await open(page, `/admin/${segment}?q=${encodeURIComponent(name)}`)
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await publishReadAndRestore(
      page,
      reader,
      { type, recordId, version },
      { change, at: at ?? `/${segment}/${slug}`, said: said(reader, name) },
    )
  })
}

test('about: the profile, of which there is one, opens without a list, is changed, published and restored', async ({
  browser,
}) => {
  const { recordId, version } = await database().processProfile.findFirstOrThrow()
  const page = await atDesk(browser, 'editor')
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await open(page, '/admin/about')
  await expect(page).toHaveURL(new RegExp(`/admin/about/${recordId}$`))
  await publishReadAndRestore(
    page,
    reader,
    { type: 'processProfile', recordId, version },
    {
      change: fill(/^Region/, `The Andes ${unique}`),
      at: '/about',
      said: reads(`The Andes ${unique}`)(reader),
    },
  )
})
