import { Readable, type Transform } from 'node:stream'
import { createInflate } from 'node:zlib'
import { filtersOf, isFlate, isNamed, PdfFile, type PdfObject, type Stream } from './file.ts'
import { Broken, type Dictionary, Name, Reference, type Value } from './values.ts'

/** What is wrong with a file: keys of the message namespace `problem`. */
export type FileProblem = 'fileEmpty' | 'fileNotPdf' | 'fileEncrypted' | 'fileBroken' | 'fileActive'

/** Thrown where a file does more than be read. */
class Active extends Error {}

/**
 * What keeps a file from being kept: null where it is a PDF that is whole, open to everyone and does nothing by itself. Judged by its
 * bytes alone: what everything reachable from its catalogue says, and the end of the file, where another format could begin.
 */
export async function verdictOn(bytes: Buffer): Promise<FileProblem | null> {
  if (bytes.length === 0) return 'fileEmpty'
  if (!beginsAsPdf(bytes) || endsAsZip(bytes)) return 'fileNotPdf'
  try {
    const file = await PdfFile.open(bytes, startOf(bytes))
    if (file.trailer.has('Encrypt')) return 'fileEncrypted'
    if (namesActive(bytes)) return 'fileActive'
    await requirePages(file)
    await walk(file)
    return null
  } catch (error) {
    if (error instanceof Active) return 'fileActive'
    if (error instanceof Broken || error instanceof RangeError) return 'fileBroken'
    throw error
  }
}

/** Longer than the first line of any PDF that is one. */
export const headLength = 16

/** Whether the first bytes are a PDF's. Other readers look for the header further on; what stands before it is another format. */
export function beginsAsPdf(bytes: Buffer): boolean {
  return /^%PDF-(?:1\.[0-7]|2\.0)[\r\n\t ]/.test(bytes.toString('latin1', 0, headLength))
}

/** A ZIP archive is read from its end: its last record says how long the comment after it is, in which a PDF's own end may hide. */
function endsAsZip(bytes: Buffer): boolean {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 65_535; at--) {
    if (bytes.readUInt32LE(at) === 0x06054b50 && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true
  }
  return false
}

/** Where the newest table is, which the last lines say. Nothing may come after them. */
function startOf(bytes: Buffer): number {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048))
  const found = /startxref\s{1,10}(\d{1,15})\s{1,10}%%EOF[\s\0]*$/.exec(tail)
  if (!found) throw new Broken('it has no end')
  return Number(found[1])
}

/**
 * Names that stand for something that runs or hides in any place of the file, also where no table leads: one reader's dead bytes are
 * another's objects. Short names are left to the walk, since packed data holds them by chance.
 */
function namesActive(bytes: Buffer): boolean {
  return ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia'].some((name) => {
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
      if (/^[\s\0()<>[\]/%]/.test(bytes.toString('latin1', at + name.length, at + name.length + 1))) return true
    }
    return false
  })
}

/** At least one page, and a tree of them that is one. */
async function requirePages(file: PdfFile): Promise<void> {
  const catalogue = await file.resolve(file.trailer.get('Root'))
  if (!(catalogue instanceof Map) || !isNamed(catalogue.get('Type'), 'Catalog')) throw new Broken('it has no catalogue')
  const seen = new Set<number>()
  const waiting = [catalogue.get('Pages')]
  let pages = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof Reference)) throw new Broken('a page is no object')
    if (seen.has(node.number)) throw new Broken('its pages go in circles')
    seen.add(node.number)
    const page = await file.resolve(node)
    if (!(page instanceof Map)) throw new Broken('a page is missing')
    const kids = await file.resolve(page.get('Kids'))
    if (Array.isArray(kids)) waiting.push(...kids)
    else pages++
  }
  if (pages === 0) throw new Broken('it has no page')
}

/** Bytes that all streams of a file may come to when they are unpacked: a hundred scanned pages, and no bomb. */
const unpackedAtMost = 2 ** 30

/** Reads everything that the trailer leads to. */
async function walk(file: PdfFile): Promise<void> {
  const seen = new Set<number>()
  const waiting: PdfObject[] = [{ value: file.trailer }]
  let unpacked = 0
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    const { value, data } = object
    for (const reference of referencesIn(value)) {
      if (seen.has(reference.number)) continue
      seen.add(reference.number)
      waiting.push(await file.at(reference))
    }
    if (data && value instanceof Map)
      unpacked += await unpackedLength({ about: value, data }, unpackedAtMost - unpacked)
  }
}

/** The references in a value. Throws Active for a dictionary that does something. */
function referencesIn(value: Value): Reference[] {
  if (value instanceof Reference) return [value]
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!(value instanceof Map)) return []
  if (isActive(value)) throw new Active()
  return [...value.values()].flatMap(referencesIn)
}

/** Keys of what runs, is filled in by a program, or is a file within the file. */
const activeKeys = ['JS', 'XFA', 'EF', 'RichMediaContent']
/** Actions that run, start, send or fetch something. To go to a page, or to an address that a reader clicks, is none of these. */
const activeActions = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Rendition'])
const activeKinds = new Set(['RichMedia', 'FileAttachment', 'Screen', 'Movie', 'Sound', '3D'])

function isActive(dictionary: Dictionary): boolean {
  const name = (key: string) => {
    const value = dictionary.get(key)
    return value instanceof Name ? value.name : ''
  }
  return (
    activeKeys.some((key) => dictionary.has(key)) ||
    activeActions.has(name('S')) ||
    activeKinds.has(name('Subtype')) ||
    name('Type') === 'EmbeddedFile'
  )
}

/** How long a stream is when its layers of Flate are undone; throws Broken past `most`. What is damaged counts as far as it goes. */
async function unpackedLength(stream: Stream, most: number): Promise<number> {
  const filters = filtersOf(stream)
  const other = filters.findIndex((filter) => !isFlate(filter))
  const layers = other === -1 ? filters : filters.slice(0, other)
  if (layers.length > 5) throw new Broken('a stream is packed too often')
  if (layers.length === 0) return 0
  let length = 0
  const last = layers.reduce<Readable>(
    (from, _) => from.on('error', () => {}).pipe(inflated(from)),
    Readable.from([stream.data]),
  )
  try {
    for await (const chunk of last) {
      length += (chunk as Buffer).length
      if (length > most) throw new Broken('it unpacks without end')
    }
  } catch (error) {
    if (error instanceof Broken) throw error
  }
  return length
}

/** A layer that ends, with what it has, where the one before it fails. */
function inflated(from: Readable): Transform {
  const layer = createInflate()
  from.on('error', () => layer.destroy())
  return layer
}
