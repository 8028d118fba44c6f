import { expect, test } from '@playwright/test'
import { definitionOf } from '#lib/record/definitions.ts'
import type { DocumentContent } from '#lib/record/document/schema.ts'
import { barriersIn } from './fixtures/barriers.ts'
import { signedIn } from './fixtures/people.ts'
import { inSpanish, meetingContent, party, published } from './fixtures/records.ts'

const document = async (title: string, changes: Partial<DocumentContent>) =>
  published(await signedIn('editor'), 'document', {
    ...definitionOf('document').empty(),
    title: inSpanish(title),
    ...changes,
  })
const link = (language: 'es' | 'en', status: DocumentContent['links'][number]['status']) => ({
  id: crypto.randomUUID(),
  language,
  url: `https://ejemplo.org/${language}.pdf`,
  status,
})

test('a document is read in each of its languages, and tells what it superseded and what superseded it', async ({
  page,
  request,
}) => {
  const old = await document('Plan de acción de 1998', { type: 'planOfAction', adoptedOn: '1998' })
  const links = [link('es', 'original'), link('en', 'unofficialTranslation')]
  const current = await document('Plan de acción de 1999', {
    type: 'planOfAction',
    adoptedOn: '1999-11-23',
    links,
    supersedes: [party(old.recordId)],
  })
  await expect.poll(async () => (await request.get(`/es/documents/${current.slug}`)).status()).toBe(200)
  await page.goto(`/es/documents/${current.slug}`)
  await expect(page.getByRole('link', { name: 'español', exact: true })).toHaveAttribute('href', links[0]?.url ?? '')
  await expect(page.getByRole('listitem').filter({ hasText: 'inglés' })).toContainText('Traducción no oficial')
  expect(await barriersIn(page)).toEqual([])
  await page.getByRole('link', { name: 'Plan de acción de 1998' }).click()
  await expect(page.getByText('Este documento fue sustituido por:')).toBeVisible()
  await page.getByRole('link', { name: 'Plan de acción de 1999' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan de acción de 1999')
})

test('the list has a document under its year, with what it is and the languages in which it can be had', async ({
  page,
  request,
}) => {
  await document('Declaración conjunta de 1997', {
    type: 'jointDeclaration',
    adoptedOn: '1997-05',
    links: [link('es', 'original'), link('en', 'unknown')],
  })
  await expect.poll(async () => (await request.get('/es/documents?year=1997')).text()).toContain('de 1997')
  await page.goto('/es/documents?year=1997')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documentos de 1997')
  await expect(page.getByRole('listitem').filter({ hasText: 'Declaración conjunta de 1997' })).toContainText(
    'Declaración conjunta · disponible en español e inglés',
  )
  await page.getByRole('navigation', { name: 'Documentos por año' }).getByRole('link', { name: 'Todos' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documentos')
})

test('a meeting has the documents that were adopted at it', async ({ page, request }) => {
  const meeting = await published(
    await signedIn('editor'),
    'meeting',
    meetingContent({ title: inSpanish('Reunión que adoptó'), start: '1996-03-01' }),
  )
  const adopted = await document('Acta de 1996', { type: 'minutes', adoptedAt: meeting.recordId })
  await expect.poll(async () => (await request.get(`/es/documents/${adopted.slug}`)).status()).toBe(200)
  await page.goto(`/es/documents/${adopted.slug}`)
  await page.getByRole('link', { name: 'Reunión que adoptó' }).click()
  await expect(page.getByRole('heading', { name: 'Documentos adoptados en esta reunión' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Acta de 1996' })).toBeVisible()
})
