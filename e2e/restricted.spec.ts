import { type APIRequestContext, expect, test } from '@playwright/test'
import type { Actor } from '#lib/auth/actor.ts'
import type { Audience, Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from './fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published } from './fixtures/records.ts'

// To a stranger, what is not for everyone is as what never was: the same status, the same bytes, and nowhere a word of it.

let editor: Actor
test.beforeAll(async () => {
  editor = await signedIn('editor')
})

const document = (title: string, visibility: Audience, changes: Content = {}): Content => ({
  ...{ ...definitionOf('document').empty(), title: inSpanish(title), visibility },
  ...changes,
})

/** Everything that a stranger can ask for without knowing of a record: pages, lists, and the map of the site. */
const listings = locales.flatMap((locale) =>
  ['', '/meetings', '/documents', '/contact', '/about', '/themes', '/working-groups', '/members', '/presidencies'].map(
    (path) => `/${locale}${path}`,
  ),
)

/** An answer without what tells one from another anyway: its own address, its date and how it was measured. */
async function answerTo(request: APIRequestContext, path: string) {
  const answer = await request.get(path, { maxRedirects: 0 })
  const { date: _, ...headers } = answer.headers()
  return { status: answer.status(), headers, text: (await answer.text()).replaceAll(path, '') }
}

async function expectNothing(request: APIRequestContext, slugs: readonly string[], word: string) {
  for (const locale of locales) {
    const never = await answerTo(request, `/${locale}/documents/there-never-was-one`)
    expect(never.status).toBe(404)
    for (const slug of slugs) {
      await expect
        .poll(async () => (await request.get(`/${locale}/documents/${slug}`, { maxRedirects: 0 })).status())
        .toBe(404)
      expect(await answerTo(request, `/${locale}/documents/${slug}`)).toEqual(never)
    }
  }
  for (const path of [...listings, '/sitemap.xml'])
    expect(await (await request.get(path)).text(), path).not.toContain(word)
}

/** How many records the public is told of, wherever pages count them. */
async function countsIn(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

test('a document for members or for the Secretariat, and a draft, answer as what never was, whatever is done with them', async ({
  request,
}) => {
  // Narrowed to what only these are about: other tests publish documents meanwhile.
  const narrowed = '/es/documents?q=zqreservado'
  const before = await countsIn(request, narrowed)
  const draft = await drafted(editor, 'document', document('Borrador zqreservado', 'public'))
  const forMembers = await published(editor, 'document', document('Acta zqreservado', 'members'))
  const secret = await published(editor, 'document', document('Nota zqreservado', 'secretariat'))
  const slugs = ['borrador-zqreservado', 'acta-zqreservado', 'nota-zqreservado', draft.recordId]
  expect([forMembers.slug, secret.slug]).toEqual(slugs.slice(1, 3))
  await expectNothing(request, slugs, 'zqreservado')
  expect(await countsIn(request, narrowed)).toBe(before)
  await withdrawRecord(editor, { recordId: secret.recordId, version: 1, message: 'Retirado zqreservado' })
  await expectNothing(request, slugs, 'zqreservado')
})

test('an internal contact is in no page; once it is public it appears, and once it is internal again it is gone', async ({
  request,
}) => {
  const contact = (visibility: 'public' | 'internal') => ({
    ...definitionOf('contact').empty(),
    ...{ role: inSpanish('Punto focal'), person: 'Ana Zqinterna', email: 'zqinterna@example.org', visibility },
  })
  const { recordId } = await published(editor, 'contact', contact('internal'))
  await expectNothing(request, [], 'qinterna')
  const page = async () => (await request.get('/es/contact')).text()
  await published(editor, 'contact', contact('public'), { recordId, version: 1 })
  await expect.poll(page).toContain('Ana Zqinterna')
  await published(editor, 'contact', contact('internal'), { recordId, version: 2 })
  await expect.poll(page).not.toContain('qinterna')
  await expectNothing(request, [], 'qinterna')
})

test('a public document that becomes restricted goes from everywhere at its next publication, and is not said to be gone', async ({
  request,
}) => {
  const meeting = await published(editor, 'meeting', meetingContent({ title: inSpanish('Reunión con documento') }))
  const at = { adoptedAt: meeting.recordId }
  const first = await published(editor, 'document', document('Informe zqvisible', 'public', at))
  const renamed = { ...at, slug: 'informe-zqvisible-nuevo' }
  const second = await published(editor, 'document', document('Informe zqvisible', 'public', renamed), first)
  const slugs = ['informe-zqvisible', 'informe-zqvisible-nuevo']
  await expect.poll(async () => (await request.get(`/es/documents/${slugs[1]}`)).status()).toBe(200)
  expect((await request.get(`/es/documents/${slugs[0]}`, { maxRedirects: 0 })).status()).toBe(308)
  for (const path of [`/es/meetings/${meeting.slug}`, '/es/documents', '/sitemap.xml'])
    await expect.poll(async () => (await request.get(path)).text(), path).toContain('zqvisible')
  const later = await published(
    editor,
    'document',
    document('Posterior', 'public', { supersedes: [party(first.recordId)] }),
  )
  await expect.poll(async () => (await request.get(`/es/documents/${later.slug}`)).text()).toContain('zqvisible')

  await published(editor, 'document', document('Informe zqvisible', 'secretariat', at), second)
  await expectNothing(request, slugs, 'zqvisible')
  for (const path of [`/es/meetings/${meeting.slug}`, `/es/documents/${later.slug}`])
    expect(await (await request.get(path)).text(), path).not.toContain('zqvisible')
  await withdrawRecord(editor, { recordId: first.recordId, version: 3, message: 'Fuera zqvisible' })
  await expectNothing(request, slugs, 'zqvisible')

  const aliases = await database().slugAlias.findMany({ where: { recordId: first.recordId } })
  expect(aliases.map(({ slug }) => slug).sort()).toEqual(slugs)
})
