import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { inSpanish, party, published } from '../../../e2e/fixtures/records.ts'
import { publishedContacts } from './queries.ts'

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
})

it('a public contact is read with the names of its organizations, and an internal one is not there', async () => {
  const organization = await published(editor, 'organization', {
    ...definitionOf('organization').empty(),
    name: inSpanish('Organización Internacional para las Migraciones'),
  })
  const contact = (role: string, visibility: 'public' | 'internal') =>
    published(editor, 'contact', {
      ...definitionOf('contact').empty(),
      role: inSpanish(role),
      email: 'persona@ejemplo.org',
      organizations: [party(organization.recordId)],
      visibility,
    })
  await contact('Coordinación', 'public')
  await contact('Punto focal', 'internal')
  const { contacts, names } = await publishedContacts()
  expect(contacts.map(({ content }) => content.role.es)).toEqual(['Coordinación'])
  expect(names.get(organization.recordId)?.label.es).toBe('Organización Internacional para las Migraciones')
})
