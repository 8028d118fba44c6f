import type { Audience, Content } from '#lib/content/definition.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { type Difference, differences } from '#lib/revision/difference.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { onlyLanguages } from '#lib/revision/merge.ts'

/** What somebody decided to publish. */
export interface Publication {
  /** All, or the texts of some alone. */
  languages: readonly Locale[]
  /** Revisions of records that it refers to, published with it. */
  along: readonly { revisionId: string; counter: number }[]
  /** A note for colleagues; may be empty. */
  message: string
}

/** What would be published: the content, or of its texts those of some languages alone, on top of what is current. */
export function toBePublished(editing: Editing, content: Content, languages: readonly Locale[]): Content {
  if (languages.length === locales.length) return content
  const { fields } = definitionOf(editing.record.type)
  return onlyLanguages(fields, editing.record.version > 0 ? editing.current : null, content, languages)
}

/** What would change in public. */
export function publicChange(editing: Editing, content: Content, languages: readonly Locale[]): Difference[] {
  const { fields } = definitionOf(editing.record.type)
  return differences(fields, editing.current, toBePublished(editing, content, languages))
}

/** Whom a publication reaches where it is not simply for everyone. */
export interface Readership {
  /** Who will be able to read it; `internal`: the Secretariat, and the focal points of the parties that it names. */
  by: Audience | 'internal'
  /** What becomes of its public place: it is taken away, it stays without one, or gets its first. */
  place: 'leaves' | 'stays' | 'comes'
}

/** Null where what is published is for everyone, and was so before or is published for the first time. */
export function readershipOf({ record }: Editing, content: Content): Readership | null {
  const { audience, parties } = definitionOf(record.type)
  const by = audience(content)
  const isInForce = record.lifecycle === 'published'
  if (by === 'public') return isInForce && record.audience !== 'public' ? { by, place: 'comes' } : null
  return {
    by: by === 'secretariat' && parties(content).length > 0 ? 'internal' : by,
    place: isInForce && record.audience === 'public' ? 'leaves' : 'stays',
  }
}

/** In which languages texts differ from what is public, with how many do. */
export function languagesOf(found: readonly Difference[]): Map<Locale, number> {
  const counts = new Map<Locale, number>()
  for (const { path } of found) {
    const locale = locales.find((each) => path.endsWith(`/${each}`))
    if (locale) counts.set(locale, (counts.get(locale) ?? 0) + 1)
  }
  return counts
}
