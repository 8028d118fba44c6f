import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { Broken, type Dictionary, Name, Reader, Reference, type Value } from './values.ts'

/** A PDF file: the table of its objects, and the objects. Source: ISO 32000-2, 7.5. Everything that does not fit throws Broken. */

export interface Stream {
  about: Dictionary
  data: Buffer
}

/** Where an object is: at an offset of the file, or the `index`th in a stream of objects. */
type Place = { offset: number } | { within: number; index: number }

export interface PdfObject {
  value: Value
  /** Present where the object is a stream, whose dictionary is then its value. */
  data?: Buffer
}

const mostSections = 500
const mostObjects = 500_000
/** Bytes that a table or a stream of objects may come to: far more than any of a file of our length needs. */
const largestTable = 64 * 2 ** 20

export class PdfFile {
  readonly bytes: Buffer
  /** The trailer's entries, the newest of each name. */
  readonly trailer: Dictionary = new Map()
  readonly #places = new Map<number, Place | null>()
  readonly #collections = new Map<number, { places: [number, number][]; data: Buffer }>()

  private constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** Reads the table, from the newest of its sections to the oldest. */
  static async open(bytes: Buffer, start: number): Promise<PdfFile> {
    const file = new PdfFile(bytes)
    const seen = new Set<number>()
    const waiting = [start]
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at) || seen.size >= mostSections) throw new Broken('its table goes in circles')
      seen.add(at)
      const trailer = await file.#section(at)
      for (const name of ['XRefStm', 'Prev']) {
        const next = trailer.get(name)
        if (typeof next === 'number') waiting.push(next)
      }
      for (const [name, value] of trailer) if (!file.trailer.has(name)) file.trailer.set(name, value)
    }
    return file
  }

  /** The object that a reference leads to: null where there is none, as the standard has it. */
  async at({ number }: Reference): Promise<PdfObject> {
    const place = this.#places.get(number)
    if (!place) return { value: null }
    if ('offset' in place) return this.#objectAt(place.offset, number)
    const { places, data } = await this.#collection(place.within)
    const found = places[place.index]
    if (found?.[0] !== number) throw new Broken('an object is not where its table says')
    return { value: new Reader(data, found[1]).value() }
  }

  /** A value, or what it refers to. */
  async resolve(value: Value | undefined): Promise<Value> {
    for (let depth = 0, at = value ?? null; depth < 10; depth++) {
      if (!(at instanceof Reference)) return at
      at = (await this.at(at)).value
    }
    throw new Broken('a reference goes in circles')
  }

  async #section(at: number): Promise<Dictionary> {
    if (at >= this.bytes.length) throw new Broken('its table is not there')
    const reader = new Reader(this.bytes, at)
    return reader.takes('xref') ? this.#table(reader) : this.#tableStream(at)
  }

  #table(reader: Reader): Dictionary {
    while (!reader.takes('trailer')) {
      const first = reader.whole()
      const count = reader.whole()
      if (count > mostObjects) throw new Broken('its table is too long')
      for (let n = 0; n < count; n++) {
        const offset = reader.whole()
        reader.whole()
        const kind = reader.word()
        if (kind !== 'n' && kind !== 'f') throw new Broken('its table is no table')
        this.#enter(first + n, kind === 'n' && offset > 0 ? { offset } : null)
      }
    }
    const trailer = reader.value()
    if (!(trailer instanceof Map)) throw new Broken('it has no trailer')
    return trailer
  }

  async #tableStream(at: number): Promise<Dictionary> {
    const { value, data } = await this.#objectAt(at)
    if (!(value instanceof Map) || !data || !isNamed(value.get('Type'), 'XRef')) throw new Broken('it has no table')
    const widths = numbers(value.get('W'))
    const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths
    const width = kindWidth + firstWidth + secondWidth
    if (widths.length !== 3 || width === 0 || widths.some((each) => each > 8)) throw new Broken('its table is no table')
    const table = await decoded({ about: value, data })
    const index = value.has('Index') ? numbers(value.get('Index')) : [0, Number(value.get('Size'))]
    let row = 0
    for (let n = 0; n + 1 < index.length; n += 2) {
      const [first = 0, count = 0] = index.slice(n)
      for (let number = first; number < first + count && row + width <= table.length; number++, row += width) {
        const kind = kindWidth === 0 ? 1 : bigEndian(table, row, kindWidth)
        const a = bigEndian(table, row + kindWidth, firstWidth)
        const b = bigEndian(table, row + kindWidth + firstWidth, secondWidth)
        this.#enter(number, kind === 1 ? { offset: a } : kind === 2 ? { within: a, index: b } : null)
      }
    }
    return value
  }

  #enter(number: number, place: Place | null): void {
    if (this.#places.size >= mostObjects) throw new Broken('it has too many objects')
    if (!this.#places.has(number)) this.#places.set(number, place)
  }

  async #objectAt(offset: number, expected?: number): Promise<PdfObject> {
    const reader = new Reader(this.bytes, offset)
    const number = reader.whole()
    reader.whole()
    if (!reader.takes('obj') || (expected !== undefined && number !== expected)) {
      throw new Broken('an object is not where its table says')
    }
    const value = reader.value()
    if (!(value instanceof Map) || !reader.takes('stream')) return { value }
    const { bytes } = this
    if (bytes[reader.at] === 13) reader.at++
    if (bytes[reader.at] === 10) reader.at++
    const length = await this.resolve(value.get('Length'))
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
      throw new Broken('a stream has no length')
    const data = bytes.subarray(reader.at, reader.at + length)
    reader.at += length
    if (data.length !== length || !reader.takes('endstream')) throw new Broken('a stream is not as long as it says')
    return { value, data }
  }

  async #collection(number: number) {
    const known = this.#collections.get(number)
    if (known) return known
    const place = this.#places.get(number)
    if (!place || !('offset' in place)) throw new Broken('a stream of objects is not there')
    const { value, data } = await this.#objectAt(place.offset, number)
    if (!(value instanceof Map) || !data) throw new Broken('a stream of objects is none')
    const all = await decoded({ about: value, data })
    const [first, count] = [value.get('First'), value.get('N')]
    if (typeof first !== 'number' || typeof count !== 'number' || count > mostObjects) {
      throw new Broken('a stream of objects is none')
    }
    const reader = new Reader(all)
    const places = Array.from({ length: count }, (): [number, number] => [reader.whole(), first + reader.whole()])
    const collection = { places, data: all }
    this.#collections.set(number, collection)
    return collection
  }
}

export function isNamed(value: Value | undefined, name: string): boolean {
  return value instanceof Name && value.name === name
}

/** The names of a stream's filters, in the order in which they are undone. */
export function filtersOf({ about }: Stream): string[] {
  const filter = about.get('Filter') ?? []
  return (Array.isArray(filter) ? filter : [filter]).map((each) => (each instanceof Name ? each.name : ''))
}

export const isFlate = (filter: string) => filter === 'FlateDecode' || filter === 'Fl'

/** A table or a stream of objects, whole. No filter but Flate is used for these, with or without a predictor. */
async function decoded(stream: Stream): Promise<Buffer> {
  const [filter, ...more] = filtersOf(stream)
  if (filter === undefined) return stream.data
  if (!isFlate(filter) || more.length > 0) throw new Broken('a table is packed in an unknown way')
  const plain = await promisify(inflate)(stream.data, { maxOutputLength: largestTable }).catch(() => {
    throw new Broken('a table cannot be unpacked')
  })
  const given = stream.about.get('DecodeParms')
  const parameters = Array.isArray(given) ? given[0] : given
  if (!(parameters instanceof Map)) return plain
  const predictor = Number(parameters.get('Predictor') ?? 1)
  if (predictor === 1) return plain
  if (predictor < 10) throw new Broken('a table is packed in an unknown way')
  return unpredicted(plain, Number(parameters.get('Columns') ?? 1))
}

/** Undoes PNG's prediction over rows of `columns` bytes. Source: PNG (RFC 2083), 6. */
function unpredicted(data: Buffer, columns: number): Buffer {
  if (!Number.isInteger(columns) || columns < 1 || columns > 65_536) throw new Broken('a table is no table')
  const rows = Math.floor(data.length / (columns + 1))
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)]
    for (let n = 0; n < columns; n++) {
      const at = row * columns + n
      const left = n > 0 ? (out[at - 1] ?? 0) : 0
      const up = row > 0 ? (out[at - columns] ?? 0) : 0
      const upLeft = n > 0 && row > 0 ? (out[at - columns - 1] ?? 0) : 0
      const guess = { 0: 0, 1: left, 2: up, 3: (left + up) >> 1, 4: paeth(left, up, upLeft) }[kind ?? -1]
      if (guess === undefined) throw new Broken('a table is no table')
      out[at] = (data[row * (columns + 1) + 1 + n] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  return a <= b && a <= c ? left : b <= c ? up : upLeft
}

function bigEndian(bytes: Buffer, at: number, width: number): number {
  let value = 0
  for (let n = 0; n < width; n++) value = value * 256 + (bytes[at + n] ?? 0)
  return value
}

function numbers(value: Value | undefined): number[] {
  const all = Array.isArray(value) ? value : []
  return all.map((each) => {
    if (typeof each !== 'number' || !Number.isInteger(each) || each < 0) throw new Broken('its table is no table')
    return each
  })
}
