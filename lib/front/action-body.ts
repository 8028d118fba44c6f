/**
 * Whether Next can decode what is sent to a page: a server action's arguments as React's client encodes them (`encodeReply`
 * in react-server-dom: text, or a form of numbered parts), or a form sent without scripts. To what it cannot decode Next
 * answers 500, so the front refuses it first. What the arguments are is the action's own affair.
 */
export async function isDecodable(
  body: Buffer,
  contentType: string | undefined,
  actionId: string | undefined,
): Promise<boolean> {
  if (!contentType?.toLowerCase().startsWith('multipart/form-data')) {
    return actionId === undefined || isListOfArguments(new Map([['0', body.toString()]]))
  }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined)
  if (!form) return false
  return actionId === undefined ? areBoundArgumentsWhole(form) : isListOfArguments(partsOf(form, ''))
}

/** The numbered parts of an encoded reply; null for one that is a file. */
type Parts = ReadonlyMap<string, string | null>

function partsOf(form: FormData, prefix: string): Parts {
  const entries = [...form].filter(([name]) => name.startsWith(prefix) && /^[\da-f]+$/.test(name.slice(prefix.length)))
  return new Map(entries.map(([name, value]) => [name.slice(prefix.length), typeof value === 'string' ? value : null]))
}

function isListOfArguments(parts: Parts): boolean {
  return Array.isArray(parsed(parts.get('0'))) && isPartWhole('0', parts, new Set())
}

/** A form sent without scripts names its action, and may carry arguments bound to it: `$ACTION_REF_1`, `$ACTION_1:0`, …. */
function areBoundArgumentsWhole(form: FormData): boolean {
  const numbers = [...form.keys()].flatMap((name) => /^\$ACTION_REF_(.*)$/.exec(name)?.[1] ?? [])
  return numbers.every((number) => isPartWhole('0', partsOf(form, `$ACTION_${number}:`), new Set()))
}

/** Whether a part, and every part that it refers to, is there and can be read. */
function isPartWhole(id: string, parts: Parts, seen: Set<string>): boolean {
  if (seen.has(id)) return true
  seen.add(id)
  const value = parsed(parts.get(id))
  return value !== undefined && isValueWhole(value, parts, seen, 0)
}

function isValueWhole(value: unknown, parts: Parts, seen: Set<string>, depth: number): boolean {
  if (depth > deepest) return false
  if (typeof value === 'string') return !value.startsWith('$') || isTokenWhole(value.slice(1), parts, seen)
  if (value === null || typeof value !== 'object') return true
  return Object.values(value).every((member) => isValueWhole(member, parts, seen, depth + 1))
}

/** Deeper than any form of ours nests its values. */
const deepest = 100

/** React's tokens, without those for streams, iterators, bytes and functions: no action of ours takes one. */
function isTokenWhole(token: string, parts: Parts, seen: Set<string>): boolean {
  // Text that begins with a dollar sign, a day, something that only the client can read, and the values that JSON lacks.
  if (/^(?:\$|D|T|(?:undefined|-0|-?Infinity|NaN)$|n-?\d{1,300}$)/.test(token)) return true
  // The fields of a form are parts with names of their own, and need not be there.
  if (/^K[\da-f]+$/.test(token)) return true
  if (/^B[\da-f]+$/.test(token)) return parts.get(token.slice(1)) === null
  const [, kind, id = '', path] = /^([@QW]?)([\da-f]+)((?::[^:]*)*)$/.exec(token) ?? []
  if (!isPartWhole(id, parts, seen)) return false
  const target = follow(parsed(parts.get(id)), path?.split(':').slice(1) ?? [])
  if (kind === 'Q') return Array.isArray(target) && target.every((entry) => typeof entry === 'object' && entry !== null)
  if (kind === 'W') return Array.isArray(target)
  return target !== undefined
}

/** The member at the end of a path; a reference on the way is taken on trust. */
function follow(value: unknown, path: string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined || (typeof value === 'string' && value.startsWith('$'))) return value
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? follow((value as Record<string, unknown>)[name], rest)
    : undefined
}

/** A part's JSON, or undefined where it is none: JSON itself has no undefined. */
function parsed(text: string | null | undefined): unknown {
  try {
    return text == null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
