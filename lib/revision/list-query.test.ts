import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOfForm, listAddress, listQueryOf, type SearchParams } from './list-query.ts'

const record = '0f2d3c54-9b1e-4c7a-8f60-5a3b1c2d4e5f'

const paramsOf = (address: string): SearchParams =>
  Object.fromEntries(new URL(address, 'https://secretariat.example').searchParams)

describe('a list without a query', () => {
  test('of meetings begins with the newest', () => {
    expect(listQueryOf('meeting', {})).toEqual({ q: '', sort: 'sortKey', direction: 'desc' })
    expect(listAddress('meeting', listQueryOf('meeting', {}))).toBe('/admin/meetings')
  })

  test('of states begins with A', () => {
    expect(listQueryOf('state', {})).toMatchObject({ sort: 'sortKey', direction: 'asc' })
  })

  test('by change begins with the latest, whatever the type', () => {
    expect(listQueryOf('state', { sort: 'updatedAt' })).toMatchObject({ direction: 'desc' })
  })
})

describe('an address', () => {
  test('says search, filters, order and page', () => {
    const query = listQueryOf('state', {
      q: ' perú ',
      lifecycle: 'published',
      work: 'draft',
      sort: 'updatedAt',
      direction: 'asc',
      after: record,
    })
    expect(query).toEqual({
      q: 'perú',
      lifecycle: 'published',
      work: 'draft',
      sort: 'updatedAt',
      direction: 'asc',
      after: record,
      before: undefined,
    })
    expect(listAddress('state', query, { after: record })).toBe(
      `/admin/states?q=per%C3%BA&lifecycle=published&work=draft&sort=updatedAt&direction=asc&after=${record}`,
    )
  })

  test('loses the page where anything else changes', () => {
    const query = listQueryOf('meeting', { after: record })
    expect(listAddress('meeting', query, { lifecycle: 'withdrawn' })).toBe('/admin/meetings?lifecycle=withdrawn')
  })

  test('with a bad value shows the list as if it had not been said', () => {
    const plain = listQueryOf('meeting', {})
    expect(
      listQueryOf('meeting', {
        lifecycle: 'gone',
        work: '__proto__',
        sort: '1',
        direction: '',
        after: 'x',
        before: '../',
      }),
    ).toEqual(plain)
  })

  test('says which columns were chosen, and that all were taken away', () => {
    const query = listQueryOf('meeting', { columns: 'status.kind', q: 'x' })
    expect(query.columns).toEqual(['status', 'kind'])
    expect(listAddress('meeting', query)).toBe('/admin/meetings?q=x&columns=status.kind')
    const none = listQueryOf('meeting', { columns: '' })
    expect(none.columns).toEqual([])
    expect(listAddress('meeting', none)).toBe('/admin/meetings?columns=none')
    expect(listQueryOf('meeting', { columns: 'none' }).columns).toEqual([])
    expect(listQueryOf('meeting', {}).columns).toBeUndefined()
  })

  test('keeps the columns where anything else changes', () => {
    const query = listQueryOf('meeting', { columns: 'kind', after: record })
    expect(listAddress('meeting', query, { sort: 'updatedAt' })).toBe('/admin/meetings?sort=updatedAt&columns=kind')
  })

  test('out of a form has a shorter one', () => {
    const form = { q: 'lima', lifecycle: '', work: '', columns: ['', 'status', 'kind'] }
    expect(isOfForm(form)).toBe(true)
    const address = listAddress('meeting', listQueryOf('meeting', form))
    expect(address).toBe('/admin/meetings?q=lima&columns=status.kind')
    expect(isOfForm(paramsOf(address))).toBe(false)
  })

  test('said twice counts once', () => {
    expect(listQueryOf('meeting', { q: ['uno', 'dos'], work: ['draft', 'none'] })).toMatchObject({
      q: 'uno',
      work: 'draft',
    })
  })

  test('cannot carry what Postgres does not take', () => {
    expect(listQueryOf('meeting', { q: 'a\u0000b\u001b' }).q).toBe('a b')
    expect(listQueryOf('meeting', { q: 'x'.repeat(5_000) }).q).toHaveLength(200)
    expect(listQueryOf('meeting', { q: `${'x'.repeat(199)}🕊` }).q.isWellFormed()).toBe(true)
  })
})

test('whatever stands in an address, the list has an address of its own that says the same', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.string()),
    fc.constantFrom('published', 'draft', 'asc', 'updatedAt', 'status.kind', 'none', record),
  )
  const names = fc.constantFrom('q', 'lifecycle', 'work', 'sort', 'direction', 'columns', 'after', 'before', 'other')
  fc.assert(
    fc.property(fc.dictionary(names, value), (params) => {
      const query = listQueryOf('meeting', params)
      const { after, before } = query
      expect(listQueryOf('meeting', paramsOf(listAddress('meeting', query, { after, before })))).toEqual(query)
    }),
  )
})
