import { constants, inflateSync } from 'node:zlib'

// What can be read in a PDF without drawing it: its bytes, what its streams unpack to, and the strings of both in the letters that its
// fonts say they stand for. Lenient where lib/file/pdf is strict: here nothing may be missed because something else is odd.
// Source: ISO 32000-2, 7.3, 7.4 and 9.10.

/** Bytes that one stream may unpack to; more is not looked through, and the file is then not known to be free of anything. */
const largest = 96 * 2 ** 20

export interface Piece {
  bytes: Buffer
  /** A picture, a font or what could not be unpacked: short words stand in such bytes by chance. */
  noise: boolean
}

/** The pieces of a file: what lies outside of its streams, and each stream unpacked; null for one that unpacks to too much. */
export function* piecesOf(file: Buffer): Generator<Piece | null> {
  let outside = 0
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at)) {
    let start = at + 6
    if (file[start] === 13) start++
    if (file[start] === 10) start++
    const end = file.indexOf('endstream', start)
    if (end === -1) break
    const about = file.toString('latin1', Math.max(outside, at - 4_096), at)
    yield { bytes: file.subarray(outside, start), noise: false }
    yield unpacked(file.subarray(start, end), about.slice(Math.max(0, about.lastIndexOf(' obj'))))
    outside = end
    at = end + 9
  }
  yield { bytes: file.subarray(outside), noise: false }
}

const packings: Record<string, (bytes: Buffer) => Buffer> = {
  FlateDecode: (bytes) => inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest }),
  ASCIIHexDecode: (bytes) => Buffer.from(bytes.toString('latin1').replace(/[^\da-f]/gi, ''), 'hex'),
  ASCII85Decode: fromAscii85,
}
const short: Record<string, string> = { Fl: 'FlateDecode', AHx: 'ASCIIHexDecode', A85: 'ASCII85Decode' }

function unpacked(data: Buffer, about: string): Piece | null {
  const [, list = ''] = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(about) ?? []
  const filters = list.match(/\w+/g) ?? []
  let bytes = data
  try {
    for (const filter of filters) {
      const undo = packings[short[filter] ?? filter]
      if (!undo) return { bytes, noise: true }
      bytes = undo(bytes)
    }
    // A filter that is named elsewhere in the file.
    if (filters.length === 0 && /\/Filter/.test(about)) bytes = packings.FlateDecode?.(data) ?? data
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : { bytes: data, noise: true }
  }
  return { bytes, noise: /\/Subtype\s*\/Image|\/Length1|\/FontFile/.test(about) }
}

function fromAscii85(bytes: Buffer): Buffer {
  const out: number[] = []
  let group: number[] = []
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0)
    if (byte < 0x21 || byte > 0x75) continue
    group.push(byte - 0x21)
    if (group.length === 5) {
      out.push(...four(group))
      group = []
    }
  }
  if (group.length > 1) out.push(...four([...group, 84, 84, 84, 84].slice(0, 5)).slice(0, group.length - 1))
  return Buffer.from(out)
}

function four(group: number[]): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0)
  return [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map((each) => Math.floor(each) % 256)
}

/** Bytes as text, in every way in which a name may be written in them. */
export function* readings({ bytes }: Piece): Generator<string> {
  yield bytes.toString('latin1')
  if (bytes.some((byte) => byte > 127)) yield bytes.toString('utf8')
  if (bytes.includes(0)) {
    for (const shift of [0, 1]) {
      const even = bytes.subarray(shift, bytes.length - ((bytes.length - shift) % 2))
      yield even.toString('utf16le')
      yield Buffer.from(even).swap16().toString('utf16le')
    }
  }
}

/** The strings in a piece, in their order; `gap` where one is set apart from the one before. */
interface Written {
  bytes: Buffer
  gap: boolean
}

/** A string is not longer: what opens and does not close within so many bytes is none. */
const longestString = 8_192

/** Reads `(…)` and `<…>`, and of `[… -250 …] TJ` how far the pieces stand apart: wide enough, and it is a space. */
function stringsIn(bytes: Buffer): Written[] {
  const strings: Written[] = []
  const text = bytes.toString('latin1')
  const token = /\(|<<|<([\da-fA-F\s]{0,8192})>|-\d+|[[\]]/g
  let inside = false
  let gap = true
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found, hexadecimal] = match
    const end = found === '(' ? closing(text, match.index) : -1
    if (end !== -1) token.lastIndex = end + 1
    if (found === '[' || found === ']') {
      inside = found === '['
      gap = true
    } else if (end !== -1 || hexadecimal !== undefined) {
      const of = end === -1 ? fromHexadecimal(hexadecimal ?? '') : literal(text.slice(match.index + 1, end))
      strings.push({ bytes: of, gap })
      gap = !inside
    } else if (inside && Number(found) < -150) gap = true
  }
  return strings
}

/** Where the string that opens at `start` closes; -1 where it does not. */
function closing(text: string, start: number): number {
  let level = 0
  for (let at = start; at < text.length && at < start + longestString; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') level++
    else if (character === ')' && --level === 0) return at
  }
  return -1
}

const fromHexadecimal = (digits: string) => {
  const plain = digits.replace(/\s/g, '')
  return Buffer.from(plain.length % 2 ? `${plain}0` : plain, 'hex')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(written: string): Buffer {
  const plain = written.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255)
    return /^[\r\n]/.test(escaped) ? '' : (escapes[escaped] ?? escaped)
  })
  return Buffer.from(plain, 'latin1')
}

/** Which letters a font's codes stand for, by code in hexadecimal; all codes have `width` bytes. */
export interface Letters {
  width: number
  of: Map<string, string>
}

/** The table of a font's letters (ToUnicode), where a piece is one. */
export function lettersIn({ bytes }: Piece): Letters | null {
  const text = bytes.toString('latin1')
  if (!text.includes('begincmap')) return null
  const of = new Map<string, string>()
  const unicode = (digits: string) => fromHexadecimal(digits).swap16().toString('utf16le')
  for (const [, section = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of section.matchAll(/<\s*([\da-fA-F]+)\s*>\s*<\s*((?:[\da-fA-F]{4}\s*)+)>/g))
      of.set(code.toLowerCase(), unicode(to))
  }
  for (const [, section = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const row = /<\s*([\da-fA-F]+)\s*>\s*<\s*([\da-fA-F]+)\s*>\s*(?:<\s*((?:[\da-fA-F]{4}\s*)+)>|\[([^\]]*)\])/g
    for (const [, from = '', to = '', first = '', list] of section.matchAll(row)) {
      const begin = Number.parseInt(from, 16)
      const end = Math.min(Number.parseInt(to, 16), begin + 65_535)
      const each = list?.match(/[\da-fA-F]{4,}/g)
      for (let code = begin; code <= end; code++) {
        const start = first.replace(/\s/g, '')
        const stands = each
          ? each[code - begin]
          : start.slice(0, -4) + (Number.parseInt(start.slice(-4), 16) + code - begin).toString(16).padStart(4, '0')
        if (stands && stands.length % 4 === 0) of.set(code.toString(16).padStart(from.length, '0'), unicode(stands))
      }
    }
  }
  const [sample] = of.keys()
  return sample ? { width: Math.max(1, Math.ceil(sample.length / 2)), of } : null
}

/** What the strings of a piece say: as their bytes have it, and in the letters of each font. */
export function* said({ bytes }: Piece, fonts: readonly Letters[]): Generator<string> {
  const strings = stringsIn(bytes)
  if (strings.length === 0) return
  const joined = (read: (bytes: Buffer) => string) =>
    strings.map(({ bytes: each, gap }) => (gap ? ' ' : '') + read(each)).join('')
  yield joined((each) => {
    if (each[0] === 0xfe && each[1] === 0xff) {
      return Buffer.from(each.subarray(2, each.length - (each.length % 2)))
        .swap16()
        .toString('utf16le')
    }
    return each[0] === 0xef && each[1] === 0xbb ? each.toString('utf8') : each.toString('latin1')
  })
  for (const { width, of } of fonts) {
    yield joined((each) => {
      let text = ''
      for (let at = 0; at + width <= each.length; at += width)
        text += of.get(each.toString('hex', at, at + width)) ?? ''
      return text
    })
  }
}
