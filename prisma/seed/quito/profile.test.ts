import { describe, expect, it } from 'vitest'
import { contacts } from './contacts.ts'
import { links } from './links.ts'
import { memberships } from './memberships.ts'
import { organizations } from './organizations.ts'
import { pastTerms } from './presidencies.ts'
import { profile } from './profile.ts'
import { lines } from './source/list-under.ts'
import { themes } from './themes.ts'
import { workingGroups } from './working-groups.ts'

const { content } = profile
const under = (heading: string, next: string) => lines.slice(lines.indexOf(heading) + 1, lines.indexOf(next))
const inPage = (list: readonly { record: string }[]) => list.map(({ record }) => record)

describe('the profile', () => {
  it('has the page’s objectives in full, word for word, with the one missing space put right', () => {
    const written = under('Objectives', 'Current Thematic Focus')
    expect(written).toHaveLength(4)
    expect(written.join('\n\n')).toContain('response.Following')
    expect(content.objectives.en).toBe(written.join('\n\n').replace('response.Following', 'response. Following'))
    expect(content.sources.some(({ wording }) => wording.includes('response.Following'))).toBe(true)
  })

  it('has the page’s text on the Secretariat, word for word', () => {
    expect([content.secretariat.en]).toEqual(under('Secretariat', 'Working Groups'))
  })

  it('is translated paragraph by paragraph, with every country and year of the English', () => {
    for (const locale of ['es', 'pt'] as const) {
      expect(content.objectives[locale].split('\n\n')).toHaveLength(4)
      expect(content.objectives[locale]).toContain('2018')
      expect(content.objectives[locale]).toContain('“Quito I”')
    }
    expect(content.objectives.es).toContain(
      'Argentina, Chile, Colombia, Costa Rica, Ecuador, Paraguay, Perú y Uruguay adoptaron',
    )
    expect(content.objectives.pt).toContain(
      'Argentina, Chile, Colômbia, Costa Rica, Equador, Paraguai, Peru e Uruguai adotaram',
    )
    expect(content.originalLanguage).toBe('en')
  })

  it('is summed up in two sentences of the page', () => {
    const [first, second] = [content.objectives.en.split('\n\n')[0], content.secretariat.en.split(' The ')[0]]
    expect(content.summary.en).toBe(`${first} ${second}`)
    const told = content.sources.filter(({ fields }) => fields.includes('summary'))
    expect(told.map(({ wording }) => wording)).toEqual([first, second])
  })

  it('keeps the counts that the page declares, and its note without the word before it', () => {
    expect([content.declaredMembers, content.declaredFounders]).toEqual([13, 11])
    expect(lines).toContain(`Note: ${content.foundersNote.en}`)
    const those = (which: 'role' | 'founding', value: string) =>
      memberships.filter((membership) => membership.content[which] === value)
    expect([those('role', 'member').length, those('founding', 'yes').length]).toEqual([13, 11])
  })

  it('tells what the page says is none from what it leaves empty', () => {
    expect(content).toMatchObject({ formalAssociation: 'none', associatedWith: [] })
    for (const empty of ['memberOrganizations', 'observerOrganizations', 'website', 'relatedLinks'] as const) {
      expect(content[empty]).toBe('unknown')
    }
  })

  it('has the page’s own names for the observers and for the organizations', () => {
    const heading = (start: string) => lines.find((line) => line.startsWith(start)) ?? ''
    expect(heading('Observer States')).toContain(`“${content.friendsLabel.en}”`)
    expect(heading('Observer Organizations')).toContain(`“${content.organizationsLabel.en}”`)
  })

  it('lists themes, groups and past chairs in the page’s order', () => {
    expect(inPage(content.themes)).toEqual(themes.map(({ id }) => id))
    expect(inPage(content.workingGroups)).toEqual(workingGroups.map(({ id }) => id))
    expect(inPage(content.pastChairs)).toEqual(pastTerms.map(({ id }) => id))
  })
})

describe('the contact', () => {
  it('is a role of two agencies, without a person, and public', () => {
    const [contact, ...others] = contacts
    expect(others).toEqual([])
    const acronymOf = new Map(organizations.map(({ id, content: { acronym } }) => [id, acronym.en]))
    expect(contact?.content.organizations.map(({ record }) => acronymOf.get(record))).toEqual(['UNHCR', 'IOM'])
    expect(contact?.content).toMatchObject({ person: '', email: '', phone: '', visibility: 'public' })
    expect(contact?.content.office.en).toBe('UNHCR-IOM Regional Offices in Panama City, Panama')
  })

  it('keeps what the page wrote of the role', () => {
    expect(contacts[0]?.content.role.en).toBe('Technical Secretariat Coordinator')
    expect(contacts[0]?.content.sources[0]?.wording).toBe('Technical Secretariat Coordinator Secretariat')
  })
})

describe('the link', () => {
  it('names the declarations and has no address, for the page gives none', () => {
    expect(links).toHaveLength(1)
    expect(links[0]?.content).toMatchObject({
      label: { en: 'Quito Process Declarations' },
      url: '',
      category: 'documents',
    })
  })
})

describe('the agencies', () => {
  it('are those of the page, by their acronyms in each language', () => {
    expect(organizations.map(({ content: { acronym } }) => acronym)).toEqual([
      { es: 'OIM', en: 'IOM', pt: 'OIM' },
      { es: 'ACNUR', en: 'UNHCR', pt: 'ACNUR' },
    ])
  })
})
