import type { Content } from '#lib/content/definition.ts'
import type { Shape } from '#lib/content/field.ts'
import type { RecordType } from '#lib/record-types.ts'
import { definitionOf } from './definitions.ts'

/** The types whose records are about a party, and are few enough to stand beneath it. */
export type RelatedType = Extract<RecordType, 'membership' | 'presidency' | 'contact'>

/** Records of another type that are about a record: what the editor shows beneath its own fields, and begins from there. */
export interface Relation {
  type: RelatedType
  /** The field by which a new one names the record: a reference, or a list of them. */
  field: string
  /** What a new one says beside. */
  says?: Content
}

/**
 * For each party type, what the record says of such a party elsewhere. Whatever stands here names it among its `parties`, by which the
 * staff list finds it.
 */
const relations: { [T in RecordType]?: readonly Relation[] } = {
  state: [
    { type: 'membership', field: 'party' },
    { type: 'presidency', field: 'party' },
    { type: 'contact', field: 'party', says: { kind: 'focalPoint' } },
  ],
  organization: [
    { type: 'membership', field: 'party' },
    { type: 'presidency', field: 'party' },
    { type: 'contact', field: 'organizations' },
  ],
}

export function relationsOf(type: RecordType): readonly Relation[] {
  return relations[type] ?? []
}

/** What a new record of a type says that is begun for a party; undefined where none is begun so. */
export function begunFor(type: RecordType, party: { recordId: string; type: RecordType }): Content | undefined {
  const relation = relationsOf(party.type).find((each) => each.type === type)
  return relation && { ...definitionOf(type).empty(), ...relation.says, ...naming(relation, party.recordId) }
}

function naming({ type, field }: Relation, record: string): Content {
  const shape: Shape | undefined = definitionOf(type).fields[field]?.shape
  return { [field]: shape?.is === 'items' ? [{ id: crypto.randomUUID(), record }] : record }
}
