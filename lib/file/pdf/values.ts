/**
 * The values that a PDF file is made of, and a reader of them. Source: ISO 32000-2, 7.2 and 7.3. Strict where a lenient reader would
 * guess, and bounded: no nesting, and no number of values, that a file could choose.
 */

/** It cannot be read as the standard has it. */
export class Broken extends Error {}

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class Reference {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation: number) {
    this.number = number
    this.generation = generation
  }
}

export type Dictionary = Map<string, Value>
/** What a string says is never asked, so that every string is the empty one. */
export type Value = null | boolean | number | string | Name | Reference | Value[] | Dictionary

const deepest = 100
const mostValues = 5_000_000

const codes = (text: string) => new Set([...text].map((character) => character.charCodeAt(0)))
const white = codes('\0\t\n\f\r ')
const delimiting = codes('()<>[]{}/%')
const [slash, open, close, less, greater, bracket, unbracket, percent, backslash] = [...'/()<>[]%\\'].map((character) =>
  character.charCodeAt(0),
)

export class Reader {
  readonly bytes: Buffer
  at: number
  #values = 0

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** Goes past white space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === percent) while (this.at < this.bytes.length && !this.#isLineEnd()) this.at++
      else if (byte !== undefined && white.has(byte)) this.at++
      else return
    }
  }

  /** The next run of regular characters; empty before a delimiter and at the end. */
  word(): string {
    this.skip()
    const start = this.at
    while (this.#isRegular()) this.at++
    return this.bytes.toString('latin1', start, this.at)
  }

  /** Takes the word if it is the next, and says whether it was. */
  takes(word: string): boolean {
    const back = this.at
    if (this.word() === word) return true
    this.at = back
    return false
  }

  /** A whole number without a sign. */
  whole(): number {
    const word = this.word()
    if (!/^\d{1,15}$/.test(word)) throw new Broken('a number is missing')
    return Number(word)
  }

  value(depth = 0): Value {
    if (depth > deepest || ++this.#values > mostValues) throw new Broken('too much is nested')
    this.skip()
    switch (this.bytes[this.at]) {
      case slash:
        return new Name(this.#name())
      case open:
        return this.#literal()
      case bracket:
        return this.#array(depth)
      case less:
        return this.bytes[this.at + 1] === less ? this.#dictionary(depth) : this.#hexadecimal()
    }
    const word = this.word()
    if (/^\d{1,10}$/.test(word)) return this.#reference(Number(word)) ?? Number(word)
    if (/^[+-]*[\d.]/.test(word)) return Number(word) || 0
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    throw new Broken('something is no value')
  }

  /** Two whole numbers and an R; a number alone, and the position after it, where that is not what follows. */
  #reference(number: number): Reference | undefined {
    const back = this.at
    const generation = this.word()
    if (/^\d{1,5}$/.test(generation) && this.word() === 'R') return new Reference(number, Number(generation))
    this.at = back
    return undefined
  }

  #array(depth: number): Value[] {
    this.at++
    const values: Value[] = []
    for (this.skip(); this.bytes[this.at] !== unbracket; this.skip()) values.push(this.value(depth + 1))
    this.at++
    return values
  }

  #dictionary(depth: number): Dictionary {
    this.at += 2
    const dictionary: Dictionary = new Map()
    for (this.skip(); this.bytes[this.at] === slash; this.skip()) {
      const key = this.#name()
      dictionary.set(key, this.value(depth + 1))
    }
    if (this.bytes[this.at] !== greater || this.bytes[this.at + 1] !== greater) throw new Broken('a dictionary is open')
    this.at += 2
    return dictionary
  }

  /** A name with its `#xx` spelt out, so that `/#4AavaScript` is what it says. */
  #name(): string {
    this.at++
    const start = this.at
    while (this.#isRegular()) this.at++
    const written = this.bytes.toString('latin1', start, this.at)
    return written.replace(/#([\dA-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  }

  #literal(): string {
    let level = 0
    do {
      const byte = this.bytes[this.at++]
      if (byte === undefined) throw new Broken('a string is open')
      if (byte === backslash) this.at++
      else if (byte === open) level++
      else if (byte === close) level--
    } while (level > 0)
    return ''
  }

  #hexadecimal(): string {
    const end = this.bytes.indexOf(greater as number, this.at)
    if (end === -1) throw new Broken('a string is open')
    this.at = end + 1
    return ''
  }

  #isRegular(): boolean {
    const byte = this.bytes[this.at]
    return byte !== undefined && !white.has(byte) && !delimiting.has(byte)
  }

  #isLineEnd(): boolean {
    return this.bytes[this.at] === 10 || this.bytes[this.at] === 13
  }
}
