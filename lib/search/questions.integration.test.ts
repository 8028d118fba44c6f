import { beforeAll, expect, it } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { publishBeside } from '../../e2e/fixtures/beside-the-seed.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { seed } from '../../prisma/seed/seed.ts'
import { find } from './find.ts'
import { questions } from './fixtures/questions.ts'

beforeAll(async () => {
  await seed()
  await publishBeside(await signedIn('editor'))
}, 120_000)

it('puts the record that people look for first, for at least 85 of ninety questions', async () => {
  const missed: string[] = []
  let asked = 0
  for (const locale of locales) {
    expect(questions[locale]).toHaveLength(30)
    for (const [question, expected] of questions[locale]) {
      asked++
      const hit = (await find({ question, locale, type: null, page: 1 }))?.hits[0]
      const first = hit ? `${hit.type} ${hit.title.map((piece) => piece.text).join('')}` : 'nothing'
      if (first !== expected) missed.push(`${locale}: “${question}” finds ${first}, and not ${expected}`)
    }
  }
  expect(
    asked - missed.length,
    `${asked - missed.length} of ${asked} are right\n${missed.join('\n')}`,
  ).toBeGreaterThanOrEqual(85)
})
