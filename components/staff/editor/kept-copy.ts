import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'

/** What was typed and could not be saved, as this browser keeps it until it is. */
export interface KeptCopy {
  recordId: string
  type: RecordType
  /** Whether the record itself is not stored yet. */
  isNew: boolean
  /** What was stored when it was typed, and which version that was a change of. */
  stored: { content: Content; baseVersion: number }
  content: Content
  /** The word to colleagues that was typed with it. */
  message?: string
  /** When it was typed last, as an ISO instant. */
  at: string
}

type Place = Pick<KeptCopy, 'recordId' | 'type'> & { userId: string }

/** One for each person and record: several people may use one browser, and none is shown another's text. */
const prefix = (userId: string, type: RecordType) => `secretariat/typed/${userId}/${type}/`
const keyOf = ({ userId, type, recordId }: Place) => `${prefix(userId, type)}${recordId}`

/** The browser's storage, as far as it lets itself be used: it may be full, or switched off. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** This browser's own; an empty one where it has none to give. */
export function browserShelf(): Shelf {
  return attempt(() => globalThis.localStorage) ?? nothing
}

const nothing: Shelf = { length: 0, key: () => null, getItem: () => null, setItem: () => {}, removeItem: () => {} }

export function keep(shelf: Shelf, userId: string, copy: KeptCopy): void {
  attempt(() => shelf.setItem(keyOf({ userId, ...copy }), JSON.stringify(copy)))
}

export function drop(shelf: Shelf, place: Place): void {
  attempt(() => shelf.removeItem(keyOf(place)))
}

/** What is kept of a record; null where there is nothing, or nothing that is a draft of its type today. */
export function kept(shelf: Shelf, place: Place): KeptCopy | null {
  return attempt(() => read(shelf.getItem(keyOf(place)))) ?? null
}

/** New records of a type that were never saved, the latest first. */
export function keptNew(shelf: Shelf, userId: string, type: RecordType): KeptCopy[] {
  const found = attempt(() =>
    Array.from({ length: shelf.length }, (_, index) => shelf.key(index))
      .filter((key) => key?.startsWith(prefix(userId, type)))
      .map((key) => read(shelf.getItem(key ?? '')))
      .filter((copy) => copy?.isNew),
  )
  return ((found ?? []) as KeptCopy[]).sort((a, b) => (a.at < b.at ? 1 : -1))
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function read(text: string | null): KeptCopy | null {
  const copy = JSON.parse(text ?? 'null') as Partial<KeptCopy> | null
  if (!copy?.type || !allRecordTypes.includes(copy.type)) return null
  const { draft } = definitionOf(copy.type)
  const whole = [copy.recordId, copy.at].every((each) => typeof each === 'string')
  const fits = whole && isContent(copy.content) && draft.safeParse(copy.stored?.content).success
  return fits ? (copy as KeptCopy) : null

  // What was typed need not fit: that may be why it was not saved. Its fields must be those of today.
  function isContent(content: unknown): content is Content {
    const problems = draft.safeParse(content).error?.issues ?? []
    return problems.every(
      ({ code, path }) => code !== 'unrecognized_keys' && (code !== 'invalid_type' || path.length > 1),
    )
  }
}
