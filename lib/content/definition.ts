import * as z from 'zod'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type ContentOf, type Fields, type Shape, schemasOf } from './field.ts'

/** Content of any type, where the code does not care which. */
export type Content = Record<string, unknown>

/** A cross-field rule's complaint: where (a path of names and indexes) and which key of the namespace `problem`. */
export interface Complaint {
  path: (string | number)[]
  problem: string
}

/**
 * For whom content is once it is published: everyone, the focal points of the process and its secretariat, or the secretariat alone.
 * What is not for everyone has no typed row, no search entry and no public address.
 */
export const audiences = ['public', 'members', 'secretariat'] as const
export type Audience = (typeof audiences)[number]

/** The name of another record, as the one who asks may know it; empty where they may not, or it has none. */
export type NameOf = (recordId: string) => LocalizedText

/** What public search finds a record by: its name, other names that it goes by, and facts and prose, from which its excerpt is taken. */
export interface SearchWords {
  title: string
  otherNames?: string[]
  body: string
}

/** A pure step from the content of one schema version to the next. */
type Upgrade = (content: Content) => Content

/** What one record type says of its content. The revision mechanism needs nothing else to carry it. */
interface ContentDefinition<F extends Fields = Fields> {
  type: RecordType
  fields: F
  /** `upgrades[n]` takes schema version n + 1 to n + 2, so the current version is their number plus one. */
  upgrades: readonly Upgrade[]
  /** Rules between fields that what becomes public must keep. */
  rules: readonly ((content: ContentOf<F>) => Complaint[])[]
  /** Its name for lists, pickers and trails, in the languages that it has; made of its party's where it has none of its own. */
  label: (content: ContentOf<F>, nameOf: NameOf) => LocalizedText
  /** What its list is sorted by: a date, or a name without case and accents. */
  sortKey: (content: ContentOf<F>, nameOf: NameOf) => string
  /** Whether it is called after its parties, so that its name changes with theirs. */
  namedAfterParties: boolean
  /** Record ids of the parties that it is about: those that host or take part, that is a member, that presides. */
  parties: (content: ContentOf<F>) => string[]
  /** The id of the record that it is a part of, beneath which the staff find it; '' for none. */
  partOf: (content: ContentOf<F>) => string
  /** For whom it is once it is published. */
  audience: (content: ContentOf<F>) => Audience
  /** The slug that a first publication takes where nobody wrote one, and the year that a collision appends. */
  slug: (content: ContentOf<F>) => { from: string; year: string }
  /** What public search finds it by in one language. */
  search: (content: ContentOf<F>, locale: Locale, nameOf: NameOf) => SearchWords
}

/** What a type says of its content; what most types say alike need not be said. */
type Declared<F extends Fields> = Omit<ContentDefinition<F>, keyof typeof ofMostTypes> &
  Partial<Pick<ContentDefinition<F>, keyof typeof ofMostTypes>>

const ofMostTypes = {
  namedAfterParties: false,
  parties: (): string[] => [],
  partOf: () => '',
  audience: (): Audience => 'public',
  slug: () => ({ from: '', year: '' }),
}

export interface Definition<F extends Fields = Fields> extends ContentDefinition<F> {
  schemaVersion: number
  draft: z.ZodType<ContentOf<F>>
  publishable: z.ZodType<ContentOf<F>>
  /** A new record's content. */
  empty: () => ContentOf<F>
}

/** Builds the two schemas of a type from its one declaration. */
export function defineContent<F extends Fields>(declared: Declared<F>): Definition<F> {
  const { fields, rules } = declared
  const build = (which: 'draft' | 'publishable') =>
    z.strictObject(schemasOf(fields, which), {
      error: (issue) => (issue.code === 'unrecognized_keys' ? 'unknownField' : 'invalid'),
    }) as unknown as z.ZodType<ContentOf<F>>
  const finished = build('publishable').superRefine((content, context) => {
    for (const rule of rules) {
      for (const { path, problem } of rule(content)) {
        context.addIssue({ code: 'custom', path, message: problem, input: content })
      }
    }
  })
  return {
    ...ofMostTypes,
    ...declared,
    schemaVersion: declared.upgrades.length + 1,
    draft: build('draft'),
    publishable: finished,
    empty: () => structuredClone(emptyOf(fields)) as ContentOf<F>,
  }
}

/** What each field starts with. */
export function emptyOf(fields: Fields): Content {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.empty]))
}

/** A record that content refers to: where (names and item indexes) and which types are accepted there. */
export interface ContentReference {
  path: (string | number)[]
  recordId: string
  to: readonly RecordType[]
}

/** Every record that the content refers to, list items included. */
export function referencesIn(fields: Fields, content: Content, at: (string | number)[] = []): ContentReference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const shape: Shape = field.shape
    const path = [...at, name]
    if (shape.is === 'reference') {
      return content[name] ? [{ path, recordId: String(content[name]), to: shape.to }] : []
    }
    if (shape.is === 'items') {
      return (content[name] as Content[]).flatMap((item, index) => referencesIn(shape.of, item, [...path, index]))
    }
    return []
  })
}

/** An uploaded file that content names: where, and which. */
interface ContentFile {
  path: (string | number)[]
  fileId: string
}

/** Every uploaded file that the content names, list items included. */
export function filesIn(fields: Fields, content: Content, at: (string | number)[] = []): ContentFile[] {
  return Object.entries(fields).flatMap(([name, { shape }]): ContentFile[] => {
    const path = [...at, name]
    if (shape.is === 'file') return content[name] ? [{ path, fileId: String(content[name]) }] : []
    if (shape.is !== 'items') return []
    return (content[name] as Content[]).flatMap((item, index) => filesIn(shape.of, item, [...path, index]))
  })
}

/** Whether content of a type can name uploaded files at all. */
export function hasFiles(fields: Fields): boolean {
  return Object.values(fields).some(({ shape }) => shape.is === 'file' || (shape.is === 'items' && hasFiles(shape.of)))
}

/** A failed parse as dotted paths → keys of the namespace `problem`, the form that an ActionFailure carries. */
export function problemsOf(error: z.ZodError, prefix = ''): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const path = [prefix, ...issue.path.map(String)].filter(Boolean).join('.')
    problems[path] = [...new Set([...(problems[path] ?? []), issue.message])]
  }
  return problems
}
