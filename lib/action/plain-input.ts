/**
 * How much an action takes. Far above any record (the longest meeting has some 40 kB of text), far below what would hurt:
 * the front has bounded the bytes, this bounds what they unfold to before any schema walks through it.
 */
const limits = { depth: 24, values: 50_000, characters: 2_000_000 }

/** Not to be had from JSON, and never a name of ours: no schema gets to see it. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

class NotPlain extends Error {}

/**
 * A copy of what a client sent, made of nothing but objects, arrays, strings, finite numbers, booleans and null.
 *
 * The wire format of server actions also carries dates, maps, files, promises and `undefined`; none is ever asked for. A field that is
 * `undefined` is left out, as JSON would, so that it never reaches a query. Text that Postgres cannot keep is refused here too.
 */
export function plainInput(value: unknown): { ok: true; value: unknown } | { ok: false } {
  let values = 0
  let characters = 0

  const string = (each: string): string => {
    characters += each.length
    if (characters > limits.characters || each.includes('\u0000') || !each.isWellFormed()) throw new NotPlain()
    return each
  }

  const copy = (each: unknown, depth: number): unknown => {
    if (++values > limits.values || depth > limits.depth) throw new NotPlain()
    if (each === null || typeof each === 'boolean') return each
    if (typeof each === 'string') return string(each)
    if (typeof each === 'number' && Number.isFinite(each)) return each
    if (Array.isArray(each)) return Array.from(each, (item) => copy(item, depth + 1))
    if (typeof each !== 'object') throw new NotPlain()
    const prototype: unknown = Object.getPrototypeOf(each)
    if (prototype !== Object.prototype && prototype !== null) throw new NotPlain()
    const made: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(each)) {
      if (forbiddenKeys.has(key)) throw new NotPlain()
      if (item !== undefined) made[string(key)] = copy(item, depth + 1)
    }
    return made
  }

  try {
    return { ok: true, value: copy(value, 0) }
  } catch (error) {
    if (error instanceof NotPlain) return { ok: false }
    throw error
  }
}
