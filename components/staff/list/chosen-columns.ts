import type { Content } from '#lib/content/definition.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'
import { fieldLabel } from '../field-label.ts'
import { type ListColumn, lookOf } from './columns.ts'

/** What the rows of every list say, for which no record need be read. */
const ofEveryType = ['lifecycle', 'work', 'languages', 'updatedAt'] as const
type OwnKey = (typeof ofEveryType)[number]

const ownTitles = {
  lifecycle: 'staff.list.lifecycle',
  work: 'staff.list.work',
  languages: 'list.namedIn',
  updatedAt: 'staff.list.changed',
} as const

/** A column beside the name and the date that the list is sorted by: somebody may take it in or leave it out. */
export interface ChosenColumn {
  key: string
  shown: boolean
  /** What it says of the record, or which of the row's own facts. */
  says: ListColumn<Content> | OwnKey
}

const columnsFor = (type: RecordType) => [
  ...(lookOf(type)?.columns ?? []).map((says) => ({ key: says.field, isFirst: !says.optional, says })),
  ...ofEveryType.map((says) => ({ key: says, isFirst: says !== 'languages', says })),
]

/** Every column that the list of a type can have, in their order, and which are shown: those `chosen`, or at first those that most want. */
export function columnsOf(type: RecordType, chosen: readonly string[] | undefined): ChosenColumn[] {
  return columnsFor(type).map(({ key, isFirst, says }) => ({
    key,
    says,
    shown: chosen ? chosen.includes(key) : isFirst,
  }))
}

/** A choice without what the type does not have, in the columns' order; undefined where it is what is shown at first. */
export function tidyColumns(type: RecordType, chosen: readonly string[] | undefined): string[] | undefined {
  const columns = columnsFor(type)
  if (!chosen || columns.every(({ key, isFirst }) => isFirst === chosen.includes(key))) return undefined
  return columns.map(({ key }) => key as string).filter((key) => chosen.includes(key))
}

export function columnTitle(t: Translator, type: RecordType, { says }: ChosenColumn): string {
  if (typeof says === 'string') return t(ownTitles[says])
  return says.title?.(t) ?? fieldLabel(t, type, says.field)
}

/** What must be read of the records: the fields whose records are named; null where the rows' own facts are all that is shown. */
export function readFor(type: RecordType, columns: readonly ChosenColumn[]): string[] | null {
  const look = lookOf(type)
  const saying = columns.flatMap(({ shown, says }) => (shown && typeof says !== 'string' ? says : []))
  if (saying.length === 0 && !look?.name && !look?.date) return null
  return [...new Set([...(look?.name?.names ?? []), ...saying.flatMap(({ names = [] }) => names)])]
}
