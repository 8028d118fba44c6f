import { describe, expect, it } from 'vitest'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { definitionOf } from './definitions.ts'
import { begunFor, relationsOf } from './related.ts'

const recordId = 'b8f7a6c0-7d0f-4c4e-9a6e-1f2d3c4b5a60'
const related = allRecordTypes.flatMap((type) => relationsOf(type).map((relation) => [type, relation] as const))

describe('a record that is begun for a party', () => {
  it.each(related)('of a %s is a draft that names it among its parties: %o', (type, relation) => {
    const content = begunFor(relation.type, { recordId, type }) ?? {}
    expect(definitionOf(relation.type).draft.safeParse(content).success).toBe(true)
    expect(definitionOf(relation.type).parties(content)).toEqual([recordId])
  })

  it('of a state is its focal point; of an organization a contact of it', () => {
    expect(begunFor('contact', { recordId, type: 'state' })).toMatchObject({ kind: 'focalPoint', party: recordId })
    expect(begunFor('contact', { recordId, type: 'organization' })).toMatchObject({
      kind: 'contact',
      party: '',
      organizations: [{ record: recordId }],
    })
  })

  it.each<[RecordType, RecordType]>([
    ['membership', 'meeting'],
    ['document', 'state'],
    ['state', 'organization'],
  ])('is none of type %s for a %s', (type, of) => {
    expect(begunFor(type, { recordId, type: of })).toBeUndefined()
  })
})
