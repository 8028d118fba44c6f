import type { ListedType } from '#lib/record-types.ts'

/** The lists that lead through the public record, in the order in which readers look for them. States are reached by members. */
export const sections: readonly ListedType[] = [
  'processProfile',
  'meeting',
  'document',
  'presidency',
  'membership',
  'workingGroup',
  'thematicArea',
  'contact',
]
