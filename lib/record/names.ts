import type { LocalizedText } from '#lib/action/result.ts'
import type { NameOf } from '#lib/content/definition.ts'
import type { RecordType } from '#lib/record-types.ts'

/** What an article needs to know of another record to name it. */
export interface RecordName {
  type: RecordType
  label: LocalizedText
  /** Null where the record is not public: it is named without a link. Empty for a public record of a type without pages. */
  slug: string | null
  /** Of a state: its ISO 3166-1 alpha-2 code, by which places name it. */
  iso2?: string
}

/**
 * The records that a content refers to, by record id. A record that is not in it is left out of what is shown: public pages are
 * given published ones alone, the preview all that its author may see.
 */
export type RecordNames = ReadonlyMap<string, RecordName>

/**
 * The uploaded files that a content names, by file id: how long each is, and where it can be read. One that is not in it is left out of
 * what is shown.
 */
export type ShownFiles = ReadonlyMap<string, { bytes: number; href: string }>

/** Names by record id as a definition asks for them. */
export function nameOfIn(names: Readonly<Record<string, { label: LocalizedText }>>): NameOf {
  return (recordId) => names[recordId]?.label ?? { es: '', en: '', pt: '' }
}
