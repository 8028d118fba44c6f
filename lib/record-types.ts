/**
 * The record types that the product keeps, in the order in which staff see them, and how the outside names them.
 *
 * `segment` is the word in public and staff addresses (`/es/meetings`, `/admin/meetings`) and is never changed once
 * published: others link to it. `page` says whether one record of the type has a public page of its own; only such
 * types have slugs. A new type starts here, and the compiler then asks for everything else it needs.
 */
export const recordTypes = {
  meeting: { segment: 'meetings', page: true },
  workingGroup: { segment: 'working-groups', page: true },
  thematicArea: { segment: 'themes', page: true },
  state: { segment: 'states', page: true },
} as const satisfies Record<string, { segment: string; page: boolean }>

export type RecordType = keyof typeof recordTypes

export const allRecordTypes = Object.keys(recordTypes) as RecordType[]

const bySegment = new Map<string, RecordType>(allRecordTypes.map((type) => [recordTypes[type].segment, type]))

/** The type whose address word is `segment`, or undefined where no type has that word. */
export function recordTypeOfSegment(segment: string): RecordType | undefined {
  return bySegment.get(segment)
}
