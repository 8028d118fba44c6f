import { expect, it } from 'vitest'
import type { Audience } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { actWords, type FurtherAct, furtherActsOf, nextActOf } from './next-act.ts'

const ana = { userId: 'ana' }

const rights = {
  staff: {
    draft: true,
    submit: true,
    discard: true,
    publish: true,
    withdraw: true,
    restore: true,
    review: true,
    clear: true,
    create: true,
  },
  focalPoint: {
    draft: true,
    submit: true,
    discard: true,
    publish: false,
    withdraw: false,
    restore: false,
    review: false,
    clear: false,
    create: true,
  },
  reader: {
    draft: false,
    submit: false,
    discard: false,
    publish: false,
    withdraw: false,
    restore: false,
    review: false,
    clear: false,
    create: false,
  },
}

interface Opening {
  state?: NonNullable<Editing['revision']>['state']
  by?: string
  lifecycle?: Editing['record']['lifecycle']
  fourEyes?: boolean
}

const typed = { hasDraft: true, differs: true }
const untouched = { hasDraft: false, differs: false }

function open(
  who: keyof typeof rights,
  { state, by = 'ana', lifecycle = 'published', fourEyes = false }: Opening = {},
): Editing {
  const content = definitionOf('meeting').empty()
  const theirs = who === 'staff' && by !== 'ana' ? { draft: false, submit: false, discard: false } : {}
  return {
    record: {
      id: 'a',
      type: 'meeting',
      lifecycle,
      audience: 'public',
      version: lifecycle === 'neverPublished' ? 0 : 3,
      slug: null,
      publishedAt: null,
    },
    revision: state
      ? {
          ...{ id: 'r', state, counter: 1, authorId: by, authorName: by, message: '', decision: '', updatedAt: '' },
          ...{ restores: null, course: [] },
        }
      : null,
    fourEyes,
    baseVersion: 3,
    content,
    current: content,
    carried: null,
    names: {},
    files: { known: {}, limit: 0 },
    clearances: [],
    others: [],
    may: { ...rights[who], ...theirs, ...(fourEyes && by === 'ana' ? { publish: false, review: false } : {}) },
  }
}

it('has staff publish what they drafted, and what was submitted to them', () => {
  expect(nextActOf(open('staff'), ana, typed)).toBe('publish')
  expect(nextActOf(open('staff', { state: 'draft' }), ana, typed)).toBe('publish')
  expect(nextActOf(open('staff', { state: 'submitted', by: 'rosa' }), ana, typed)).toBe('publish')
})

it('has a focal point submit, and take back what waits', () => {
  expect(nextActOf(open('focalPoint', { state: 'draft' }), ana, typed)).toBe('submit')
  expect(nextActOf(open('focalPoint', { state: 'returned' }), ana, typed)).toBe('submit')
  expect(nextActOf(open('focalPoint', { state: 'submitted' }), ana, typed)).toBe('recall')
})

it('asks nothing of those who may only read, of a colleague’s unfinished draft, and of what is decided', () => {
  expect(nextActOf(open('reader'), ana, typed)).toBeNull()
  expect(nextActOf(open('staff', { state: 'draft', by: 'rosa' }), ana, typed)).toBeNull()
  expect(nextActOf(open('staff', { state: 'rejected' }), ana, typed)).toBeNull()
  expect(nextActOf(open('staff', { state: 'published' }), ana, typed)).toBeNull()
})

it('has staff submit what they drafted under four eyes, take it back, and publish what is another’s', () => {
  expect(nextActOf(open('staff', { fourEyes: true }), ana, typed)).toBe('submit')
  expect(nextActOf(open('staff', { state: 'submitted', fourEyes: true }), ana, typed)).toBe('recall')
  expect(nextActOf(open('staff', { state: 'submitted', by: 'rosa', fourEyes: true }), ana, typed)).toBe('publish')
  expect(furtherActsOf(open('staff', { state: 'submitted', fourEyes: true }), ana, true)).toEqual(['withdraw'])
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
  expect(furtherActsOf(open('staff', { lifecycle: 'neverPublished' }), ana, true)).toEqual(['submit', 'discard'])
  expect(furtherActsOf(open('focalPoint', { state: 'draft' }), ana, true)).toEqual(['discard'])
})

it('has nothing to publish where nothing differs from what is public', () => {
  expect(nextActOf(open('staff'), ana, untouched)).toBeNull()
  expect(nextActOf(open('staff', { state: 'draft' }), ana, { hasDraft: true, differs: false })).toBeNull()
  expect(nextActOf(open('focalPoint'), ana, untouched)).toBeNull()
  expect(nextActOf(open('staff', { lifecycle: 'neverPublished' }), ana, untouched)).toBe('publish')
})

it('makes a withdrawn record public again as it was, or as a draft has it', () => {
  expect(nextActOf(open('staff', { lifecycle: 'withdrawn' }), ana, untouched)).toBe('restore')
  expect(nextActOf(open('staff', { lifecycle: 'withdrawn' }), ana, { hasDraft: false, differs: true })).toBe('publish')
  expect(nextActOf(open('staff', { lifecycle: 'withdrawn', state: 'draft' }), ana, typed)).toBe('publish')
})

it('speaks of the public only where the public has something to lose or to get back', () => {
  const words = (act: FurtherAct, audience: Audience, fourEyes = false) => actWords(act, { audience, fourEyes })
  expect(words('withdraw', 'public')).toBe('withdraw')
  expect(words('withdraw', 'secretariat')).toBe('withdrawClosed')
  expect(words('restore', 'members')).toBe('restoreClosed')
  expect(words('restore', 'members', true)).toBe('restoreProposed')
  expect(words('discard', 'members')).toBe('discard')
})
