import { expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, published, publishedState } from '../../../e2e/fixtures/records.ts'
import { publishedRounds } from './queries.ts'

it('lists the published rounds by number, each with its chapter and its host', async () => {
  const editor = await signedIn('editor')
  const colombia = await publishedState(editor, 'CO')
  const round = definitionOf('round').empty()
  const chapter = inSpanish('Capítulo de Bogotá')
  await published(editor, 'round', { ...round, number: 10 })
  await published(editor, 'round', { ...round, number: 5, chapter, host: colombia.recordId, opened: '2019' })
  await drafted(editor, 'round', { ...round, number: 6 })
  const { rounds, names } = await publishedRounds()
  expect(rounds.map(({ content: { number } }) => number)).toEqual([5, 10])
  expect(rounds[0]?.content).toMatchObject({ chapter, host: colombia.recordId, opened: '2019' })
  expect(names.get(colombia.recordId)?.label.en).toBe('Colombia')
})
