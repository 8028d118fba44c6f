import { foldWords } from '#lib/i18n/fold.ts'

/** Letters and digits; whatever else stands between them only keeps words apart. */
const words = (text: string): string[] => foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Long texts are cut: names come first. */
const longest = 8_000

/** What a list row is searched in: its words without case and accents, each with a blank before it. */
export function searchable(texts: readonly string[]): string {
  return ` ${words(texts.join('\n')).join(' ')}`.slice(0, longest)
}

/**
 * What a row must contain for each word of a search, at most eight of them. A word is found within others too; one of a letter or two,
 * such as a country's code or a Roman number, only where a word begins, which the trigram index knows.
 */
export function sought(q: string): string[] {
  return words(q)
    .slice(0, 8)
    .map((word) => (word.length < 3 ? ` ${word}` : word))
}
