import type { Translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'

type Key = Parameters<Translator['has']>[0]

/**
 * How a field is called: `title`, `participants/capacity`. What most types have alike (address, sources, note) is named once for all.
 * A field that has no name, as one that was since taken out of the declaration, goes by what it is called there.
 */
export function fieldLabel(t: Translator, type: RecordType, path: string): string {
  return words(t, type, path, 'label') ?? path
}

/** A line on how to fill it in; undefined for most. */
export function fieldHelp(t: Translator, type: RecordType, path: string): string | undefined {
  return words(t, type, path, 'help')
}

function words(t: Translator, type: RecordType, path: string, which: 'label' | 'help'): string | undefined {
  // A dot would make a path of it, and it comes from stored content.
  if (path.includes('.')) return undefined
  for (const where of [type, 'shared']) {
    const key = `field.${where}.${path.replaceAll('/', '.of.')}.${which}` as Key
    if (t.has(key)) return t(key)
  }
  return undefined
}
