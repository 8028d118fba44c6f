import type { SearchParams } from './list-query.ts'

const numbered = (text: SearchParams[string]) =>
  typeof text === 'string' && /^\d{1,7}$/.test(text) ? Number(text) : undefined

/**
 * Which two of a record's versions an address compares: `?before=2&after=4`, or with `after` alone that one with the version before it;
 * else the newest with the one before it. 0 is the empty record before the first. What cannot be is taken as not said. `versions` are
 * those that the reader may see, newest first; there may be others between them.
 */
export function comparedVersions(params: SearchParams, versions: readonly number[]): { before: number; after: number } {
  const asked = (name: string, among: readonly number[]) => among.find((version) => version === numbered(params[name]))
  const earlierThan = (version: number) => versions.find((each) => each < version) ?? 0
  const after = asked('after', versions) ?? versions[0] ?? 0
  const before = asked('before', [...versions, 0]) ?? earlierThan(after)
  if (before === after) return { before: earlierThan(after), after }
  return before < after ? { before, after } : { before: after, after: before }
}

/** The version that an address says was just restored; null where it says nothing of the kind. */
export function restoredVersion(params: SearchParams): number | null {
  return numbered(params.restored) || null
}
