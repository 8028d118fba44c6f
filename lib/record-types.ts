/**
 * The record types that the product keeps, in the order in which staff see them, and how the outside names them.
 *
 * `segment` is the word in public and staff addresses (`/es/meetings`, `/admin/meetings`) and is never changed once
 * published: others link to it. `page` says whether one record of the type has a public page of its own; only such
 * types have slugs. `readAt` is the public list on which records of the type are read: their own, or that of another type.
 * `one` marks a type of which there is exactly one record. A new type starts here, and the compiler then asks for everything
 * else it needs.
 */
export const recordTypes = {
  meeting: { segment: 'meetings', page: true, readAt: 'meetings', one: false },
  presidency: { segment: 'presidencies', page: false, readAt: 'presidencies', one: false },
  round: { segment: 'rounds', page: false, readAt: 'presidencies', one: false },
  workingGroup: { segment: 'working-groups', page: true, readAt: 'working-groups', one: false },
  document: { segment: 'documents', page: true, readAt: 'documents', one: false },
  membership: { segment: 'members', page: false, readAt: 'members', one: false },
  state: { segment: 'states', page: true, readAt: 'states', one: false },
  organization: { segment: 'organizations', page: false, readAt: 'members', one: false },
  thematicArea: { segment: 'themes', page: true, readAt: 'themes', one: false },
  contact: { segment: 'contact', page: false, readAt: 'contact', one: false },
  link: { segment: 'links', page: false, readAt: 'about', one: false },
  processProfile: { segment: 'about', page: false, readAt: 'about', one: true },
} as const satisfies Record<string, { segment: string; page: boolean; readAt: string; one: boolean }>

export type RecordType = keyof typeof recordTypes

export const allRecordTypes = Object.keys(recordTypes) as RecordType[]

/** A type that has a public list of its own, at the address of its segment. */
export type ListedType = {
  [T in RecordType]: (typeof recordTypes)[T]['readAt'] extends (typeof recordTypes)[T]['segment'] ? T : never
}[RecordType]

export function hasOwnList(type: RecordType): type is ListedType {
  return recordTypes[type].readAt === recordTypes[type].segment
}

export const listedTypes: readonly ListedType[] = allRecordTypes.filter(hasOwnList)

/** A party: what can be a member, preside, host or take part. */
export const partyTypes = ['state', 'organization'] as const satisfies readonly RecordType[]

const bySegment = new Map<string, RecordType>(allRecordTypes.map((type) => [recordTypes[type].segment, type]))

/** The type whose address word is `segment`, or undefined where no type has that word. */
export function recordTypeOfSegment(segment: string): RecordType | undefined {
  return bySegment.get(segment)
}
