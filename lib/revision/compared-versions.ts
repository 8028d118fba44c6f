import * as z from 'zod'
import type { SearchParams } from './list-query.ts'

const version = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))

/**
 * Which two versions an address compares: `?before=2&after=4`, or with `after` alone that one with the version before it; else the
 * current one with the version before it. 0 is the empty record before version 1. What cannot be is taken as not said.
 */
export function comparedVersions(params: SearchParams, current: number): { before: number; after: number } {
  const asked = (name: string, least: number) => {
    const parsed = version(least, current).safeParse(params[name])
    return parsed.success ? parsed.data : undefined
  }
  const after = asked('after', 1) ?? current
  const before = asked('before', 0) ?? after - 1
  if (before === after) return { before: after - 1, after }
  return before < after ? { before, after } : { before: after, after: before }
}

/** The version that an address says was just restored; null where it says nothing of the kind. */
export function restoredVersion(params: SearchParams): number | null {
  const parsed = version(1, 9_999_999).safeParse(params.restored)
  return parsed.success ? parsed.data : null
}
