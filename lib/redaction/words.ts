import { foldWords } from '#lib/i18n/fold.ts'

// The words that are to go, and how they are recognised: whatever their case, accents, Unicode form, white space and punctuation.

/** How many letters and digits one spelling has at the least: fewer would be found everywhere. */
const shortest = 4
/** A number without letters, such as that of a telephone, is taken as one only from so many digits on. */
const shortestNumber = 7
/** From so many letters and digits on, a spelling is also looked for where nothing says where a word begins. */
const longEnough = 8

/** A passage of a text, as offsets of its UTF-16 units; `end` is the first that is no part of it. */
interface Passage {
  start: number
  end: number
}

interface Spelling {
  pattern: RegExp
  /** What a text that holds the spelling certainly holds too: its longest word, or its digits without anything between them. */
  needle: string
  /** The same as a pattern of a text as it is written, wherever no character stands for several letters. */
  quick: RegExp
  isNumber: boolean
  /** All letters and digits of it, in one. */
  squeezed: string
}

/** What stands in the place of words that were removed, by the language of the text. */
export const markers = { es: '[suprimido]', en: '[removed]', pt: '[suprimido]' } as const
const markerWords = new Set(Object.values(markers).map((marker) => lettersOf(marker)))

/** Why a spelling cannot be looked for, as a key of the message namespace `problem`; null where it can. */
export function spellingProblem(spelling: string): 'redactionShort' | 'redactionMarker' | null {
  const tokens = tokensOf(spelling)
  if (tokens.some((token) => markerWords.has(token))) return 'redactionMarker'
  const squeezed = tokens.join('')
  const least = /\p{L}/u.test(squeezed) ? shortest : shortestNumber
  return [...squeezed].length < least ? 'redactionShort' : null
}

/**
 * The words of a redaction: one or several spellings of a name, an e-mail address, a telephone number. A spelling is found as whole words,
 * with any punctuation or white space, or none, between them: `Ana Pérez` in `ANA  PEREZ`, `ana-perez` and `ana.perez2020@…`, not in
 * `Ana Perezoso`. A number is found however its digits are grouped.
 */
export class Wanted {
  readonly #spellings: Spelling[]

  constructor(spellings: readonly string[]) {
    this.#spellings = spellings.map(spellingOf).filter((each) => each.squeezed !== '')
  }

  /** Whether a text holds any of the words. */
  isIn(text: string): boolean {
    return this.mayBeIn(text) && this.#found(folded(text).text)
  }

  /** A quick look, also at JSON, whose escapes run into words: false only where the text certainly holds none of them. */
  mayBeIn(text: string): boolean {
    if (!letterBook().several.test(text)) return this.#spellings.some(({ quick }) => quick.test(text))
    const plain = foldWords(text)
      .replace(/\p{Cf}/gu, '')
      .replaceAll('ς', 'σ')
    return this.#spellings.some(({ needle, isNumber }) => (isNumber ? digitsOf(plain) : plain).includes(needle))
  }

  /** The same of a text of which nobody knows where its words begin, such as the letters that a page draws one by one. */
  isRunTogetherIn(text: string): boolean {
    const letters = lettersOf(text)
    return this.#spellings.some(
      ({ squeezed, isNumber }) => !isNumber && squeezed.length >= longEnough && letters.includes(squeezed),
    )
  }

  /** Only the spellings that no noise holds by chance; null where there is none. */
  longOnly(): Wanted | null {
    const wanted = new Wanted([])
    wanted.#spellings.push(...this.#spellings.filter(({ squeezed }) => squeezed.length >= longEnough))
    return wanted.#spellings.length > 0 ? wanted : null
  }

  /** Where they stand in a text, from its beginning on, without overlaps. */
  passagesOf(text: string): Passage[] {
    if (!this.mayBeIn(text)) return []
    const { text: plain, starts, ends } = folded(text)
    const all = this.#spellings
      .flatMap(({ pattern }) => [...plain.matchAll(pattern)])
      .map(({ index, 0: match }) => ({ start: starts[index] ?? 0, end: ends[index + match.length - 1] ?? 0 }))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    const merged: Passage[] = []
    for (const passage of all) {
      const last = merged.at(-1)
      if (last && passage.start < last.end) last.end = Math.max(last.end, passage.end)
      else merged.push(passage)
    }
    return merged
  }

  /** The text with `marker` in place of the words. It holds none of them any more, and is else what it was. */
  removedFrom(text: string, marker: string): string {
    let left = text
    // What closes up around an empty marker may be the words again.
    for (let found = this.passagesOf(left); found.length > 0; found = this.passagesOf(left)) {
      let made = ''
      let at = 0
      for (const { start, end } of found) {
        made += left.slice(at, start) + marker
        at = end
      }
      left = made + left.slice(at)
    }
    return left
  }

  #found(plain: string): boolean {
    return this.#spellings.some(({ pattern }) => plain.search(pattern) !== -1)
  }
}

function spellingOf(spelling: string): Spelling {
  const tokens = tokensOf(spelling)
  const squeezed = tokens.join('')
  const isNumber = squeezed !== '' && !/\p{L}/u.test(squeezed)
  const parts = isNumber ? [...squeezed] : tokens
  const [first = '', last = ''] = [squeezed.at(0), squeezed.at(-1)]
  const source = `(?<!${classOf(first)})${parts.join(' ?')}(?!${classOf(last)})`
  const needle = isNumber ? squeezed : (tokens.toSorted((a, b) => b.length - a.length)[0] ?? '')
  return { pattern: new RegExp(source, 'gu'), needle, quick: quickPattern(needle, isNumber), isNumber, squeezed }
}

/** Each letter in every way in which it is written, with marks and invisible characters between; digits with anything but digits. */
function quickPattern(needle: string, isNumber: boolean): RegExp {
  const { written } = letterBook()
  const letters = [...needle].map((letter) => `[${written.get(letter) ?? letter}]`)
  return new RegExp(letters.join(isNumber ? '\\P{N}*' : '[\\p{M}\\p{Cf}]*'), 'u')
}

interface LetterBook {
  /** By a letter or digit without case and marks, the characters that are folded to it. */
  written: Map<string, string>
  /** Any character that stands for several, such as a ligature. */
  several: RegExp
}

let book: LetterBook | undefined

/** How every character of Unicode's first two planes is folded, the other way round. Made once, at the first search. */
function letterBook(): LetterBook {
  if (book) return book
  const written = new Map<string, string>()
  let several = ''
  for (let code = 48; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCodePoint(code)
    if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(character)) continue
    const letters = [...plainOf(character)].filter((each) => /[\p{L}\p{N}]/u.test(each))
    const [letter = ''] = letters
    if (letters.length > 1) several += `\\u{${code.toString(16)}}`
    else if (letter) written.set(letter, `${written.get(letter) ?? ''}\\u{${code.toString(16)}}`)
  }
  book = { written, several: new RegExp(`[${several}]`, 'u') }
  return book
}

/** A word ends where its letters do, and a number where its digits do: `Pérez2020` names Pérez. */
const classOf = (character: string) => (/\p{N}/u.test(character) ? '\\p{N}' : '\\p{L}')

const plainOf = (text: string) =>
  foldWords(text)
    .replace(/\p{Cf}/gu, '')
    .replaceAll('ς', 'σ')
const tokensOf = (text: string) => folded(text).text.split(' ').filter(Boolean)
const digitsOf = (plain: string) => plain.replace(/\P{N}/gu, '')

function lettersOf(text: string): string {
  return foldWords(text).replace(/[^\p{L}\p{N}]/gu, '')
}

interface Folded {
  /** Letters and digits without case and marks; whatever stands between them is one space. */
  text: string
  /** For each UTF-16 unit of `text`, where the characters that it came from begin and end. */
  starts: number[]
  ends: number[]
}

function folded(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let plain = ''
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const kept = foldWords(character)
      .replace(/\p{Cf}/gu, '')
      .replaceAll('ς', 'σ')
    // A mark or an invisible character belongs to what it follows.
    if (kept === '' && ends.length > 0 && !plain.endsWith(' ')) ends[ends.length - 1] = end
    for (const each of kept) {
      const isWord = /[\p{L}\p{N}]/u.test(each)
      if (!isWord && (plain === '' || plain.endsWith(' '))) continue
      for (const unit of isWord ? each.split('') : ' ') {
        plain += unit
        starts.push(at)
        ends.push(end)
      }
    }
    at = end
  }
  return { text: plain, starts, ends }
}
