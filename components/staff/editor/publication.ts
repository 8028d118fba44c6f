import type { Content } from '#lib/content/definition.ts'
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

/** What would change in public. */
export function publicChange(editing: Editing, content: Content, languages: readonly Locale[]): Difference[] {
  const { fields } = definitionOf(editing.record.type)
  const isPublic = editing.record.version > 0
  const whole = languages.length === locales.length
  const then = whole ? content : onlyLanguages(fields, isPublic ? editing.current : null, content, languages)
  return differences(fields, editing.current, then)
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
