import { expect, test } from '@playwright/test'
import { routeHandlers } from './fixtures/access-table.ts'

for (const { address, answers } of Object.values(routeHandlers)) {
  for (const [method, status] of Object.entries(answers)) {
    test(`a stranger’s ${method} of ${address} is answered ${status}`, async ({ request, baseURL }) => {
      const answer = await request.fetch(address, {
        method,
        headers: { origin: baseURL ?? '' },
        ...(method === 'POST' ? { form: { email: 'nobody@example.org', password: 'nothing' } } : {}),
        maxRedirects: 0,
      })
      expect(answer.status()).toBe(status)
      expect(await answer.text()).not.toMatch(/at .*\.(ts|js):\d+/)
    })
  }

  test(`a change of ${address} from elsewhere is refused before it runs`, async ({ request }) => {
    for (const origin of ['https://evil.example', 'null', '']) {
      const answer = await request.post(address, {
        headers: origin ? { origin } : {},
        form: { email: 'x' },
        maxRedirects: 0,
      })
      expect([403, 405]).toContain(answer.status())
    }
  })
}
