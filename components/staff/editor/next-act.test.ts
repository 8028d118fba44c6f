import { expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { furtherActsOf, nextActOf } from './next-act.ts'

const ana = { userId: 'ana' }

const rights = {
  staff: { draft: true, submit: true, discard: true, publish: true, withdraw: true, restore: true, review: true },
  focalPoint: {
    draft: true,
    submit: true,
    discard: true,
    publish: false,
    withdraw: false,
    restore: false,
    review: false,
  },
  reader: {
    draft: false,
    submit: false,
    discard: false,
    publish: false,
    withdraw: false,
    restore: false,
    review: false,
  },
}

function open(
  who: keyof typeof rights,
  {
    state,
    by = 'ana',
    published = true,
  }: { state?: NonNullable<Editing['revision']>['state']; by?: string; published?: boolean } = {},
): Editing {
  const content = definitionOf('meeting').empty()
  const theirs = who === 'staff' && by !== 'ana' ? { draft: false, submit: false, discard: false } : {}
  return {
    record: {
      id: 'a',
      type: 'meeting',
      lifecycle: published ? 'published' : 'neverPublished',
      version: published ? 3 : 0,
      slug: null,
      publishedAt: null,
    },
    revision: state
      ? { id: 'r', state, counter: 1, authorId: by, authorName: by, message: '', decision: '', updatedAt: '' }
      : null,
    baseVersion: 3,
    content,
    current: content,
    carried: null,
    names: {},
    others: [],
    may: { ...rights[who], ...theirs },
  }
}

it('has staff publish what they drafted, and what was submitted to them', () => {
  expect(nextActOf(open('staff'), ana)).toBe('publish')
  expect(nextActOf(open('staff', { state: 'draft' }), ana)).toBe('publish')
  expect(nextActOf(open('staff', { state: 'submitted', by: 'rosa' }), ana)).toBe('publish')
})

it('has a focal point submit, and take back what waits', () => {
  expect(nextActOf(open('focalPoint', { state: 'draft' }), ana)).toBe('submit')
  expect(nextActOf(open('focalPoint', { state: 'returned' }), ana)).toBe('submit')
  expect(nextActOf(open('focalPoint', { state: 'submitted' }), ana)).toBe('recall')
})

it('asks nothing of those who may only read, of a colleague’s unfinished draft, and of what is decided', () => {
  expect(nextActOf(open('reader'), ana)).toBeNull()
  expect(nextActOf(open('staff', { state: 'draft', by: 'rosa' }), ana)).toBeNull()
  expect(nextActOf(open('staff', { state: 'rejected' }), ana)).toBeNull()
  expect(nextActOf(open('staff', { state: 'published' }), ana)).toBeNull()
})

it('offers a reviewer to send back and to reject, and the author neither', () => {
  expect(furtherActsOf(open('staff', { state: 'submitted', by: 'rosa' }), ana, true)).toEqual([
    'sendBack',
    'reject',
    'withdraw',
  ])
  expect(furtherActsOf(open('staff', { state: 'submitted' }), ana, true)).toEqual(['recall', 'withdraw'])
})

it('offers to discard a draft only once there is one, and to withdraw only what is public', () => {
  expect(furtherActsOf(open('staff'), ana, false)).toEqual(['withdraw'])
  expect(furtherActsOf(open('staff', { published: false }), ana, true)).toEqual(['submit', 'discard'])
  expect(furtherActsOf(open('focalPoint', { state: 'draft' }), ana, true)).toEqual(['discard'])
})
