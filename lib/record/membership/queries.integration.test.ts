import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, published, publishedState } from '../../../e2e/fixtures/records.ts'
import { resolveListedMember } from './listed.ts'
import { membershipsOf, publishedMemberships } from './queries.ts'
import type { MembershipContent } from './schema.ts'

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
})

const content = (changes: Partial<MembershipContent>): Content => ({
  ...definitionOf('membership').empty(),
  ...changes,
})
const state = (iso2: string, changes: Content) =>
  published(editor, 'state', { ...definitionOf('state').empty(), iso2, ...changes })
const read = async (found = publishedMemberships()) => {
  const { memberships, names } = await found
  return memberships.map((membership) => resolveListedMember(membership, names, 'en'))
}
const nameless = { es: '', en: '', pt: '' }

describe('the memberships', () => {
  it('come with what the lists say of their parties', async () => {
    const netherlands = await state('NL', { sortName: { ...nameless, en: 'Netherlands, The' } })
    const curacao = await state('CW', { kind: 'territory' })
    const bank = await published(editor, 'organization', {
      ...definitionOf('organization').empty(),
      name: inSpanish('Banco Interamericano de Desarrollo'),
    })
    for (const { recordId } of [netherlands, curacao, bank]) {
      await published(editor, 'membership', content({ party: recordId, role: 'observer', friend: 'yes' }))
    }
    expect(await read(membershipsOf(netherlands.recordId))).toMatchObject([
      { type: 'state', iso2: 'NL', isTerritory: false, sortName: 'Netherlands, The', party: { href: '/en/states/nl' } },
    ])
    expect(await read(membershipsOf(curacao.recordId))).toMatchObject([
      { iso2: 'CW', isTerritory: true, sortName: 'Curaçao', friend: 'yes' },
    ])
    expect(await read(membershipsOf(bank.recordId))).toMatchObject([
      { type: 'organization', iso2: '', sortName: 'Banco Interamericano de Desarrollo', party: { href: null } },
    ])
    expect(await read()).toHaveLength(3)
  })

  it('are all of those of one party', async () => {
    const guyana = await publishedState(editor, 'GY')
    await published(editor, 'membership', content({ party: guyana.recordId, role: 'observer', to: '2019' }))
    await published(editor, 'membership', content({ party: guyana.recordId, role: 'member', from: '2019' }))
    const roles = (await read(membershipsOf(guyana.recordId))).map(({ role }) => role)
    expect(roles.toSorted()).toEqual(['member', 'observer'])
  })

  it('leave out drafts, what is withdrawn, and whatever party is not public', async () => {
    const before = (await read()).length
    const peru = await publishedState(editor, 'PE')
    await drafted(editor, 'membership', content({ party: peru.recordId, role: 'member' }))
    const gone = await published(editor, 'membership', content({ party: peru.recordId, role: 'member' }))
    await withdrawRecord(editor, { recordId: gone.recordId, version: 1, message: '' })
    const brazil = await publishedState(editor, 'BR')
    await published(editor, 'membership', content({ party: brazil.recordId, role: 'member' }))
    await withdrawRecord(editor, { recordId: brazil.recordId, version: 1, message: '' })
    expect(await read()).toHaveLength(before)
  })
})
