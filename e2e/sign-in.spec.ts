import { expect, test } from '@playwright/test'
import { database } from '#lib/db/client.ts'
import { password, personOf, sessionOf } from './fixtures/people.ts'

const wrong = 'The address or the password is not right'

test('whoever asks for a page signs in first, and then gets that page', async ({ page }) => {
  const { email } = await personOf('editor', { locale: 'en' })
  await page.goto('/admin/meetings?q=Quito')
  await expect(page).toHaveTitle(/^Sign in/)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('not the password at all')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(wrong)
  await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  await expect(page.getByLabel('Password')).toHaveValue('')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/admin/meetings?q=Quito')
  await page.goto('/sign-in?callbackUrl=//evil.example')
  await expect(page).toHaveURL('/admin')
})

test('signing out ends the session, not only the cookie', async ({ page, context, baseURL }) => {
  const { id } = await personOf('viewer', { locale: 'en' })
  const { cookie } = await sessionOf(id)
  await context.addCookies([{ ...cookie, url: baseURL ?? '' }])
  await page.goto('/admin')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('You are signed out')
  await context.addCookies([{ ...cookie, url: baseURL ?? '' }])
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fadmin$/)
})

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false, locale: 'pt-BR' })

  test('signing in and out works, in the browser’s language', async ({ page }) => {
    const { email } = await personOf('editor', { locale: 'pt' })
    await page.goto('/sign-in')
    await page.getByLabel('Endereço de e-mail').fill(email)
    await page.getByLabel('Senha').fill(password)
    await page.getByRole('button', { name: 'Entrar' }).click()
    await expect(page).toHaveURL('/admin')
    await page.getByRole('button', { name: 'Sair' }).click()
    await expect(page.getByText('A sua sessão foi encerrada')).toBeVisible()
  })
})

test('the cookie is out of reach of scripts and other sites, and new at each sign-in', async ({ request, baseURL }) => {
  const { email } = await personOf('editor')
  const signIn = async () => {
    const answer = await request.post('/sign-in/password', {
      form: { email, password, callbackUrl: 'https://evil.example/' },
      headers: { origin: baseURL ?? '' },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe('/admin')
    return answer.headers()['set-cookie'] ?? ''
  }
  const [first, second] = [await signIn(), await signIn()]
  expect(first).toMatch(/^session=[^;]+; Path=\/; Expires=[^;]+; Max-Age=43200; HttpOnly; SameSite=lax$/)
  expect(second.split(';')[0]).not.toBe(first.split(';')[0])
})

test('a hundred wrong passwords at once: five are looked at, the rest wait', async ({ request, baseURL }) => {
  const { email } = await personOf('editor')
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, guess) =>
      request.post('/sign-in/password', {
        form: { email, password: `wrong password ${guess}` },
        headers: { origin: baseURL ?? '', 'accept-language': 'en' },
        maxRedirects: 0,
      }),
    ),
  )
  const throttled = answers.filter((answer) => answer.status() === 429)
  expect(throttled).toHaveLength(95)
  expect(answers.filter((answer) => answer.status() === 303)).toHaveLength(5)
  expect(Number(throttled[0]?.headers()['retry-after'])).toBeGreaterThan(0)
  expect(await throttled[0]?.text()).toContain('the password was not checked')
})

test('a password sent from another site, or from nowhere, is not looked at', async ({ request }) => {
  const { email } = await personOf('editor')
  for (const origin of ['https://evil.example', 'null', '']) {
    const answer = await request.post('/sign-in/password', {
      form: { email, password },
      headers: origin ? { origin } : {},
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(403)
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})

test('next-auth’s own routes sign in to the same sessions, under the same limits', async ({ request, baseURL }) => {
  const { id, email } = await personOf('editor', { name: 'Max Editor' })
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const attempt = (tried: string) =>
    request.post('/api/auth/callback/credentials', {
      form: { csrfToken, email, password: tried, callbackUrl: '//evil.example' },
      headers: { origin: baseURL ?? '' },
      maxRedirects: 0,
    })
  expect((await attempt(password)).headers().location).toBe(`${baseURL}/admin`)
  const session = async () => (await request.get('/api/auth/session')).json()
  expect(await session()).toEqual({ user: { name: 'Max Editor', email, role: 'editor' } })
  await database().session.deleteMany({ where: { userId: id } })
  expect(await session()).toEqual({})
  const statuses = []
  for (let guess = 1; guess <= 6; guess++) statuses.push((await attempt(`wrong password ${guess}`)).status())
  expect(statuses).toEqual([302, 302, 302, 302, 302, 429])
})
