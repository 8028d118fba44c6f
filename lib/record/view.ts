import type { LocalizedText } from '#lib/action/result.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import { paths } from '#lib/paths.ts'
import { recordTypes } from '#lib/record-types.ts'
import type { RecordName, RecordNames } from './names.ts'
import type { sources } from './shared-fields.ts'

/**
 * What the articles of several record types show alike. Everything here is pure and takes half-typed drafts: the editor's preview
 * runs it in the browser at every keystroke.
 */

/** Another record as an article names it. `href` is null where it has no public page. */
export interface Named {
  recordId: string
  name: Reading
  href: string | null
}

export function nameOf(recordId: string, { type, label, slug }: RecordName, locale: Locale): Named {
  const href = slug !== null && recordTypes[type].page ? paths.public.record(locale, type, slug) : null
  return { recordId, name: readIn(label, locale), href }
}

/** The records of a list of references, in its order; those without a name here are left out. */
export function namesOf<Item extends { record: string }>(
  references: readonly Item[],
  names: RecordNames,
  locale: Locale,
): (Omit<Item, 'record'> & Named)[] {
  return references.flatMap(({ record, ...rest }) => {
    const found = names.get(record)
    return found ? [{ ...rest, ...nameOf(record, found, locale) }] : []
  })
}

/** A text that may be missing; null where no language has it. */
export function passage(text: LocalizedText, locale: Locale): Reading | null {
  const reading = readIn(text, locale)
  return reading.text.trim() === '' ? null : reading
}

type SourceContent = ReturnType<typeof sources>['empty'][number]

/** One source, with everything that the record took from it. */
export interface SourceView {
  id: string
  label: Reading
  /** Null where there is no address that a browser may follow. */
  url: string | null
  /** A partial date, or ''. */
  asOf: string
  /** Which fields it speaks for, and what it wrote there itself. */
  passages: { id: string; fields: readonly string[]; wording: string }[]
}

/** The sources in their order; passages of the same source, as of the same day, stand together under it. */
export function sourcesOf(content: readonly SourceContent[], locale: Locale): SourceView[] {
  const found = new Map<string, SourceView>()
  for (const { id, label, url, asOf, fields, wording } of content) {
    const reading = readIn(label, locale)
    const key = JSON.stringify([reading, url, asOf])
    const source = found.get(key) ?? { id, label: reading, url: followable(url), asOf, passages: [] }
    if (fields.length > 0 || wording !== '') source.passages.push({ id, fields, wording })
    found.set(key, source)
  }
  return [...found.values()]
}

/** The address where it leads to the web, and nowhere else. */
export function followable(url: string): string | null {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}
