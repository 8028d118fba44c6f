import * as z from 'zod'
import { Lifecycle, Work } from '#lib/db/generated/enums.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'

/** What each type's list is sorted by at first: the newest date above, the names from A, or the numbers from 1. */
export const sortedBy: Record<RecordType, 'date' | 'name' | 'number'> = {
  meeting: 'date',
  presidency: 'date',
  round: 'number',
  workingGroup: 'name',
  document: 'date',
  membership: 'name',
  state: 'name',
  organization: 'name',
  thematicArea: 'name',
  contact: 'name',
  link: 'name',
  processProfile: 'name',
}

export type ListSort = 'sortKey' | 'updatedAt'
export type Direction = 'asc' | 'desc'

/** What a staff list shows, and how: everything that its address says. */
export interface ListQuery {
  q: string
  lifecycle?: Lifecycle | undefined
  /** `none`: records that nobody is working on. */
  work?: Work | undefined
  sort: ListSort
  direction: Direction
  /** The columns that somebody chose, beside name and date; undefined for those that the type's list shows at first. */
  columns?: readonly string[] | undefined
  /** The page that begins after this record, or ends before it; at most one of the two. */
  after?: string | undefined
  before?: string | undefined
}

/** As Next hands over what stands behind the `?`. */
export type SearchParams = Record<string, string | string[] | undefined>

/** Longer than anybody searches, short enough for the address. */
const longestSearch = 200

/** In an address: all columns taken away, which is not the same as none chosen. */
const noColumns = 'none'

/** Columns by their keys, as an address says them (`status.kind`) or a form (one at a time). Which of them a type has is not known here. */
function columnKeys(value: unknown): string[] {
  const said = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string').join('.')
  const keys = said.split('.').filter((key) => /^[a-zA-Z][a-zA-Z0-9]{0,29}$/.test(key) && key !== noColumns)
  return [...new Set(keys)].slice(0, 30)
}

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const orNothing = <T extends z.ZodType>(schema: T) => z.preprocess(first, schema.optional().catch(undefined))

const addressed = z.object({
  // Control characters are nobody's search, and Postgres takes no NUL.
  q: orNothing(
    z.string().transform((q) =>
      q
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, longestSearch)
        .toWellFormed(),
    ),
  ),
  lifecycle: orNothing(z.enum(Lifecycle)),
  work: orNothing(z.enum(Work)),
  sort: orNothing(z.enum(['sortKey', 'updatedAt'])),
  direction: orNothing(z.enum(['asc', 'desc'])),
  columns: z.preprocess((value) => (value === undefined ? value : columnKeys(value)), z.array(z.string()).optional()),
  after: orNothing(z.uuid()),
  before: orNothing(z.uuid()),
})

/** The direction in which a column is first sorted: dates from the newest, names from A, numbers from 1. */
export function firstDirection(type: RecordType, sort: ListSort): Direction {
  return sort === 'updatedAt' || sortedBy[type] === 'date' ? 'desc' : 'asc'
}

/** Reads a list's address. What it cannot read it takes as not said: a bad address shows the list, never an error. */
export function listQueryOf(type: RecordType, params: SearchParams): ListQuery {
  const {
    q = '',
    sort = 'sortKey',
    direction = firstDirection(type, sort),
    after,
    before,
    ...filters
  } = addressed.parse(params)
  return { q, ...filters, sort, direction, after, before: after ? undefined : before }
}

/** The address of a list, with nothing in it that goes without saying. A change of what is shown begins at the first page. */
export function listAddress(type: RecordType, query: ListQuery, change: Partial<ListQuery> = {}): string {
  const next: ListQuery = { ...query, after: undefined, before: undefined, ...change }
  const said = new URLSearchParams()
  const say = (name: string, value: string | undefined, silent?: string) => {
    if (value && value !== silent) said.set(name, value)
  }
  say('q', next.q)
  say('lifecycle', next.lifecycle)
  say('work', next.work)
  say('sort', next.sort, 'sortKey')
  say('direction', next.direction, firstDirection(type, next.sort))
  say('columns', next.columns && (next.columns.join('.') || noColumns))
  say('after', next.after)
  say('before', next.before)
  const address = said.toString()
  return paths.admin.list(type) + (address && `?${address}`)
}

/** Whether an address came out of a form, which says what goes without saying. It has a shorter one. */
export function isOfForm(params: SearchParams): boolean {
  return Object.values(params).some((value) => value === '' || Array.isArray(value))
}

/** Whether a search or a filter leaves anything out. */
export function isNarrowed({ q, lifecycle, work }: ListQuery): boolean {
  return q !== '' || lifecycle !== undefined || work !== undefined
}
