import { locales } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { asBrowsers } from './connection.ts'
import { sharing } from './meetings.ts'
import { placeName } from './vocabulary.ts'

// Addresses of public search, none twice: an answer that is kept is not a search.

/** The same word to the search, and another address: capitals as the bits of a number say. */
function inCapitals(word: string, bits: number): string {
  return [...word].map((letter, index) => ((bits >> index) & 1 ? letter.toUpperCase() : letter.toLowerCase())).join('')
}

const asked = (questions: readonly string[]) =>
  locales.flatMap((locale) =>
    questions.map((q) => ({
      path: `${paths.public.search(locale)}?${new URLSearchParams({ q })}`,
      headers: asBrowsers,
    })),
  )

/** As often as there are different capitals, up to some thousand. */
const variants = (words: string) => [
  ...new Set(Array.from({ length: Math.min(2 ** words.length, 8_192) }, (_, bits) => inCapitals(words, bits))),
]

/** Words of one or a few of the process's own 18 meetings. */
const rareAmongOwn = ['solidarity', 'consular', 'roadmap', 'interagency', 'trafficking']

/** Words of many meetings, the process's own among them. */
export const manyHold = [
  'meeting',
  'reunión',
  'technical',
  'regional',
  'international',
  'santiago',
  'quito',
  'human',
  'friends',
  'focal',
]

/** Words of a handful of the meetings. */
export function rareWords(meetings: number): string[] {
  if (meetings <= 18) return rareAmongOwn
  const names = Math.floor((meetings - 18) / sharing)
  const count = Math.min(names, 1_000)
  return Array.from({ length: count }, (_, index) =>
    placeName(Math.floor((18 + (index * (meetings - 18)) / count) / sharing)),
  )
}

/** With two letters in the middle in each other's place. */
function mistyped(word: string): string {
  const at = Math.floor(word.length / 2) - 1
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

/** Fewer letters of each word in capitals: there are many words already. */
const eachInCapitals = (words: readonly string[]) =>
  Array.from({ length: 16 }, (_, bits) => words.map((word) => inCapitals(word, bits))).flat()

export const rare = (meetings: number) => asked(eachInCapitals(rareWords(meetings)))
export const common = () => asked([...variants('technical meeting'), ...variants('reunión')])
export const noHit = () => asked(Array.from({ length: 20_000 }, (_, index) => `wyx${index.toString(36)}qv`))
export const typingError = (meetings: number) => asked(eachInCapitals(rareWords(meetings).map(mistyped)))
