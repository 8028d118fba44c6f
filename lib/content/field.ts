import * as z from 'zod'
import type { LocalizedText } from '#lib/action/result.ts'
import { locales } from '#lib/i18n/locales.ts'
import type { RecordType } from '#lib/record-types.ts'

/**
 * The kinds of field that a record's content is made of. One declaration gives two schemas: `draft` takes what is half typed,
 * `publishable` what may become public. Both speak of the same shape, so a draft and a publication are compared field by field.
 * `empty` is what a new record starts with, and `shape` is how differences and merges walk the field.
 * The message of every problem is a key in the message namespace `problem`.
 */
export interface Field<T> {
  draft: z.ZodType<T>
  publishable: z.ZodType<T>
  empty: T
  shape: Shape
}

export type Shape =
  /** Compared whole. */
  | { is: 'value' }
  /** Compared whole, and word by word where differences are shown. */
  | { is: 'text' }
  /** Compared language by language. */
  | { is: 'localized' }
  /** Compared whole; holds a record's id, or '' for none. */
  | { is: 'reference'; to: readonly RecordType[] }
  /** Compared whole; holds the id of an uploaded file, or '' for none. */
  | { is: 'file' }
  /** Compared item by item, by lasting id, and then field by field. `key` names the field that no two items may share. */
  | { is: 'items'; of: Record<string, Field<unknown>>; key?: string }

export type Fields = Record<string, Field<unknown>>
export type ContentOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }
export type ItemOf<F extends Fields> = { id: string } & ContentOf<F>

/** Text as it is stored: composed (NFC), with plain line ends. NUL and half surrogates cannot be stored at all. */
const storable = z
  .string('invalid')
  .refine((s) => s.isWellFormed() && !s.includes('\u0000'), 'invalid')
  .overwrite((s) => s.normalize('NFC').replaceAll('\r\n', '\n'))

const line = (max: number) => storable.max(max, 'tooLong')
const trimmed = (max: number) => line(max).overwrite((s) => s.trim())

/** A text that is the same in every language. */
export function text({ max = 500, required = false } = {}): Field<string> {
  return {
    draft: line(max),
    publishable: required ? trimmed(max).min(1, 'required') : trimmed(max),
    empty: '',
    shape: { is: 'text' },
  }
}

/** A text with a form of its own that a half-typed draft need not have: `grammar` says whether a finished one, never empty, fits. */
export function formatted({
  max,
  required = false,
  grammar,
  problem,
}: {
  max: number
  required?: boolean
  grammar: (text: string) => boolean
  problem: string
}): Field<string> {
  const finished = trimmed(max).refine((s) => s === '' || grammar(s), problem)
  return {
    draft: line(max),
    publishable: required ? finished.refine((s) => s !== '', 'required') : finished,
    empty: '',
    shape: { is: 'value' },
  }
}

/** A text in up to three languages; required means in at least one of them. */
export function localized({ max = 500, required = false } = {}): Field<LocalizedText> {
  const inLanguages = (one: z.ZodType<string>) => z.strictObject({ es: one, en: one, pt: one }, 'invalid')
  const finished = inLanguages(trimmed(max))
  return {
    draft: inLanguages(line(max)),
    publishable: required
      ? finished.refine((text) => locales.some((locale) => text[locale] !== ''), 'oneLanguage')
      : finished,
    empty: { es: '', en: '', pt: '' },
    shape: { is: 'localized' },
  }
}

/** One of a closed list of words; the first is what a new record starts with unless `initial` says otherwise. */
export function choice<const V extends string>(values: readonly [V, ...V[]], initial: V = values[0]): Field<V> {
  const schema = z.enum(values, 'invalid') as unknown as z.ZodType<V>
  return { draft: schema, publishable: schema, empty: initial, shape: { is: 'value' } }
}

/** A whole number from `min` to `max`, or null where it is unknown. */
export function count({ min = 0, max = 100_000, required = false } = {}): Field<number | null> {
  const schema = z.int('invalid').min(min, 'invalid').max(max, 'invalid').nullable()
  return {
    draft: schema,
    publishable: required ? schema.refine((value) => value !== null, 'required') : schema,
    empty: null,
    shape: { is: 'value' },
  }
}

/** Words of the definition itself, such as the names of fields. */
export function words({ max = 40 } = {}): Field<string[]> {
  const schema = z.array(line(60), 'invalid').max(max, 'tooLong')
  return { draft: schema, publishable: schema, empty: [], shape: { is: 'value' } }
}

const someId = z.uuid('invalid').overwrite((id) => id.toLowerCase())

const idOrNone = ({ required = false }): Pick<Field<string>, 'draft' | 'publishable' | 'empty'> => {
  const orNone = z.union([z.literal(''), someId], 'invalid')
  return { draft: orNone, publishable: required ? orNone.refine((id) => id !== '', 'required') : orNone, empty: '' }
}

/** Another record, or '' for none. That it exists and is of the right type is checked against the database at publication. */
export function reference(to: readonly RecordType[], { required = false } = {}): Field<string> {
  return { ...idOrNone({ required }), shape: { is: 'reference', to } }
}

/**
 * An uploaded file, or '' for none. That it exists, and may be used in the record that names it, is checked against the database at
 * every save (lib/file/held.ts).
 */
export function file({ required = false } = {}): Field<string> {
  return { ...idOrNone({ required }), shape: { is: 'file' } }
}

/** An ordered list whose items carry a lasting id, so that two people's changes to different items do not meet. */
export function items<F extends Fields>(
  fields: F,
  { max = 200, key }: { max?: number; key?: keyof F & string } = {},
): Field<ItemOf<F>[]> {
  const list = (which: 'draft' | 'publishable') => {
    const item = z.strictObject({ id: someId, ...schemasOf(fields, which) }, 'invalid')
    return z
      .array(item, 'invalid')
      .max(max, 'tooLong')
      .superRefine((all, context) => refuseTwice(all, 'id', context))
  }
  const finished = list('publishable').superRefine((all, context) => key && refuseTwice(all, key, context))
  return {
    draft: list('draft') as unknown as z.ZodType<ItemOf<F>[]>,
    publishable: finished as unknown as z.ZodType<ItemOf<F>[]>,
    empty: [],
    shape: key ? { is: 'items', of: fields, key } : { is: 'items', of: fields },
  }
}

/** An ordered list of other records, each at most once. */
export function references(to: readonly RecordType[], { max = 200 } = {}) {
  return items({ record: reference(to, { required: true }) }, { max, key: 'record' })
}

export function schemasOf(fields: Fields, which: 'draft' | 'publishable'): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field[which]]))
}

function refuseTwice(all: Record<string, unknown>[], key: string, context: z.RefinementCtx) {
  const seen = new Set<unknown>()
  all.forEach((item, index) => {
    const value = item[key]
    if (value !== '' && seen.has(value)) {
      context.addIssue({ code: 'custom', path: [index, key], message: 'duplicate', input: value })
    }
    seen.add(value)
  })
}
