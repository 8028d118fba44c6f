import { isValidElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import type { Locale } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { resolveProcessProfile } from '#lib/record/process-profile/resolve.ts'
import type { ProcessProfileContent } from '#lib/record/process-profile/schema.ts'
import { ProcessProfileArticle, type ProfileLists } from './process-profile-article.tsx'

const none: ProfileLists = {
  presiding: null,
  pastChairs: null,
  memberStates: null,
  observerStates: null,
  memberOrganizations: null,
  observerOrganizations: null,
  meetings: null,
  documents: null,
  contacts: null,
  website: null,
  relatedLinks: null,
}

/** What a reader reads of it, piece by piece. None of its components has a state. */
function piecesOf(node: ReactNode): string[] {
  if (typeof node === 'string' || typeof node === 'number') return [String(node)]
  if (Array.isArray(node)) return node.flatMap(piecesOf)
  if (!isValidElement<{ children?: ReactNode }>(node)) return []
  const { type, props } = node
  return piecesOf(typeof type === 'function' ? (type as (given: object) => ReactNode)(props) : props.children)
}

function read(changes: Partial<ProcessProfileContent>, lists?: Partial<ProfileLists>, locale: Locale = 'en'): string {
  const content = { ...(definitionOf('processProfile').empty() as ProcessProfileContent), ...changes }
  const view = resolveProcessProfile(content, new Map(), locale)
  return piecesOf(ProcessProfileArticle({ view, locale, ...(lists && { lists: { ...none, ...lists } }) })).join(' ')
}

describe('the profile', () => {
  it('tells what is not recorded from what there is none of, and both from a list', () => {
    expect(read({ website: 'unknown' }, {})).toContain('Website The Secretariat has not recorded any website.')
    expect(read({ website: 'none' }, {})).toContain('Website The process has no website.')
    expect(read({ website: 'list' }, { website: 'quito.example' })).toContain('Website quito.example')
  })

  it('shows what there is, whatever it says itself', () => {
    const lists = { memberOrganizations: 'Andean Community' }
    expect(read({ memberOrganizations: 'none' }, lists)).toContain('Member organizations Andean Community')
  })

  it('says under every heading that is empty that nothing is recorded', () => {
    const text = read({}, {})
    for (const what of [
      'objectives',
      'thematic areas',
      'term of the Pro Tempore Presidency',
      'past chairs',
      'working groups',
      'member states',
      'member organizations',
      'observer states',
      'observer organizations',
      'meetings',
      'documents',
      'contact information',
      'website',
      'related links',
      'sources',
    ]) {
      expect(text).toContain(`The Secretariat has not recorded any ${what}.`)
    }
  })

  it('counts beside what the source declares', () => {
    const lists = { memberStates: { count: '12 member states', founders: '11 founding members', list: 'Argentina' } }
    const text = read({ declaredMembers: 13, declaredFounders: 11 }, lists)
    expect(text).toContain('12 member states  ·  the source declares 13 11 founding members  ·  the source declares 11')
  })

  it('says of a text that is not in the language it was written in that it is a translation', () => {
    const texts = { objectives: { es: 'Coordinar.', en: 'To coordinate.', pt: '' }, originalLanguage: 'en' as const }
    const label = 'Traducción no oficial del original en inglés.'
    expect(read(texts, {}, 'es')).toContain(`Objetivos ${label} Coordinar.`)
    expect(read(texts, {}, 'en')).toContain('Objectives To coordinate.')
    expect(read({ ...texts, originalLanguage: 'unknown' }, {}, 'es')).not.toContain(label)
  })
})

it('the preview has the profile’s own content alone, and does not say of other records that there are none', () => {
  const text = read({ memberOrganizations: 'list', declaredMembers: 13 })
  expect(text).toContain('the source declares 13')
  expect(text).toContain('Member organizations Listed in records of their own.')
  expect(text).not.toContain('Contact information')
  expect(text).not.toContain('member states.')
})
