import { type Content, filesIn } from '#lib/content/definition.ts'
import type { Field, Fields } from '#lib/content/field.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { markers, type Wanted } from './words.ts'

/** In place of an address that may not be empty and had the words in its host. Nothing answers there (RFC 2606). */
const noAddress = 'https://removed.invalid/'

/**
 * Content without the words and without the files named: a marker in their place in the language of the text; where the form of a field
 * takes none, such as that of an e-mail address, it is empty; an item that was about a removed file is gone. Everything else stays as it
 * is. What fitted the type's draft schema still does, and where it can be, what was publishable still is.
 */
export function redacted<C extends Content>(
  fields: Fields,
  content: C,
  wanted: Wanted,
  removedFiles: ReadonlySet<string> = new Set(),
): C {
  const made = Object.entries(content).map(([name, value]) => {
    const field = fields[name]
    return [name, field ? redactedField(field, value, wanted, removedFiles) : value]
  })
  return Object.fromEntries(made) as C
}

function redactedField(field: Field<unknown>, value: unknown, wanted: Wanted, files: ReadonlySet<string>): unknown {
  const { shape } = field
  switch (shape.is) {
    case 'reference':
      return value
    case 'file':
      return files.has(String(value)) ? '' : value
    case 'items':
      return (value as Content[])
        .filter((item) => !filesIn(shape.of, item).some(({ fileId }) => files.has(fileId)))
        .map((item) => redacted(shape.of, item, wanted, files))
    case 'localized': {
      const text = value as Record<Locale, string>
      if (!locales.some((locale) => wanted.isIn(text[locale]))) return value
      const inAll = (marker: (locale: Locale) => string) =>
        Object.fromEntries(locales.map((locale) => [locale, wanted.removedFrom(text[locale], marker(locale))]))
      return fitting(field, [inAll((locale) => markers[locale]), inAll(() => ''), field.empty])
    }
    case 'text':
    case 'value':
      if (Array.isArray(value))
        return value.map((each) => (isCode(String(each)) ? each : wanted.removedFrom(String(each), markers.es)))
      if (typeof value !== 'string' || isCode(value) || !wanted.isIn(value)) return value
      return fitting(field, [
        wanted.removedFrom(value, markers.es),
        ...(shape.is === 'text' ? [wanted.removedFrom(value, '')] : []),
        '',
        noAddress,
      ])
  }
}

/** The first that may become public, or else may be saved. */
function fitting({ publishable, draft, empty }: Field<unknown>, candidates: unknown[]): unknown {
  const fits = (schema: typeof draft) => candidates.find((each) => schema.safeParse(each).success)
  return fits(publishable) ?? fits(draft) ?? empty
}

/** The words of the definitions themselves: what one can choose from, and how fields are called. */
const codes = new Set(allRecordTypes.flatMap((type) => codesOf(definitionOf(type).fields)))

function codesOf(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { draft, shape }]) => {
    const { options = [] } = draft as { options?: readonly unknown[] }
    return [
      name,
      ...options.filter((option) => typeof option === 'string'),
      ...(shape.is === 'items' ? codesOf(shape.of) : []),
    ]
  })
}

/** Whether a text is no word of anybody's: one of the definitions' own, an id or a hash, whose letters from a to f make words by chance. */
export function isCode(text: string): boolean {
  return codes.has(text) || /^(?:[a-z]+:)?(?:[\da-f]{64}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.test(text)
}
