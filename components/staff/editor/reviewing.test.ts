import { expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import { differences } from '#lib/revision/difference.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { merge } from '#lib/revision/merge.ts'
import { isProposal, isReviewed, proposedChange } from './reviewing.ts'

const { fields, empty } = definitionOf('meeting')
const inSpanish = (es: string) => ({ es, en: '', pt: '' })
const base = { ...empty(), title: inSpanish('Reunión'), city: inSpanish('Lima') }
const record = { type: 'meeting', version: 3 } as Editing['record']
const paths = (editing: Pick<Editing, 'record' | 'current' | 'carried'>, content = base) =>
  proposedChange(editing as Editing, content).map(({ path, before, after }) => [path, before, after])

it('shows what a proposal changes of what is public', () => {
  const mine = { ...base, city: inSpanish('Cusco') }
  expect(paths({ record, current: base, carried: null }, mine)).toEqual([['city/es', 'Lima', 'Cusco']])
})

it('shows all of what was never public as new', () => {
  const first = { record: { ...record, version: 0 }, current: empty(), carried: null }
  expect(paths(first)).toEqual([
    ['title/es', null, 'Reunión'],
    ['city/es', null, 'Lima'],
  ])
})

it('does not take for a change what others published meanwhile, and shows where both changed the same', () => {
  const mine = { ...base, city: inSpanish('Cusco'), start: '2024' }
  const current = { ...base, city: inSpanish('Arequipa'), title: inSpanish('Reunión plenaria') }
  const { conflicts } = merge(fields, base, current, mine)
  expect(differences(fields, current, mine).map(({ path }) => path)).toContain('title/es')
  expect(paths({ record, current, carried: { from: 2, base, conflicts } }, mine)).toEqual([
    ['start', '', '2024'],
    ['city/es', 'Arequipa', 'Cusco'],
  ])
})

it('has a proposal read and not written, and decided on by whoever may', () => {
  const open = (state: string, may: Partial<Editing['may']>) => ({ revision: { state }, may }) as Editing
  expect([isProposal(open('submitted', { draft: true })), isReviewed(open('submitted', { review: true }))]).toEqual([
    true,
    true,
  ])
  expect([isProposal(open('draft', { draft: true })), isReviewed(open('returned', { review: true }))]).toEqual([
    false,
    false,
  ])
  expect(isProposal(open('rejected', { draft: true }))).toBe(true)
  expect(isProposal(open('published', {}))).toBe(false)
})
