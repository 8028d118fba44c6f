import { describe, expect, it } from 'vitest'
import { fieldProblems } from './field-problems.ts'

describe('what an action found wrong, on the form that was sent', () => {
  it('stands under the form’s own paths where the input held the form in a part of itself', () => {
    const fields = { 'content.title.es': ['required'], 'content.hosts.0.record': ['wrongType'] }
    expect(fieldProblems({ fields }, 'content')).toEqual([
      { path: 'title.es', message: 'required' },
      { path: 'hosts.0.record', message: 'wrongType' },
    ])
  })

  it('keeps what is outside that part, and what only begins alike', () => {
    const fields = { version: ['invalid'], 'contentious.title': ['required'] }
    expect(fieldProblems({ fields }, 'content').map(({ path }) => path)).toEqual(['version', 'contentious.title'])
  })

  it('says the first thing of each field, and something where there is no word', () => {
    expect(fieldProblems({ fields: { email: ['email', 'emailTaken'], name: [] } })).toEqual([
      { path: 'email', message: 'email' },
      { path: 'name', message: 'invalid' },
    ])
  })

  it('is nothing where the failure names no field', () => {
    expect(fieldProblems({})).toEqual([])
  })
})
