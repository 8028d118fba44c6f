/** Tar archives in the form that every tar reads (POSIX.1-1988, "ustar"), as far as plain files need it. */

const block = 512
const nothing = Buffer.alloc(0)

/** What closes an archive: two empty blocks. */
export const endOfArchive = Buffer.alloc(2 * block)

/** A file in an archive that is being read. Its bytes are there until the next one is asked for. */
export interface TarFile {
  name: string
  size: number
  bytes: AsyncIterable<Buffer>
}

/** An archive that is not one, or not whole. The message is a sentence that names the file where the reading ended. */
export class BrokenArchive extends Error {}

/** The block before a file's bytes. Throws where the name is longer than 100 bytes or the size 8 GiB or more. */
export function tarHeader(name: string, size: number, modified: Date): Buffer {
  const header = Buffer.alloc(block)
  const octal = (value: number, at: number, length: number) => {
    const digits = value.toString(8).padStart(length - 1, '0')
    if (digits.length >= length) throw new Error(`${name} is too large for an archive`)
    header.write(`${digits}\0`, at, 'ascii')
  }
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for an archive`)
  header.write(name, 0)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(modified.getTime() / 1000), 136, 12)
  header.write('0', 156, 'ascii')
  header.write('ustar\x0000', 257, 'ascii')
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'ascii')
  return header
}

/** What follows a file's bytes, up to the next block. */
export const tarPadding = (size: number) => Buffer.alloc((block - (size % block)) % block)

/** The files of an archive, in their order. What of one is not read is passed over. Throws BrokenArchive. */
export async function* tarFiles(source: AsyncIterable<Buffer>): AsyncGenerator<TarFile> {
  const input = new Input(source)
  let last = ''
  for (;;) {
    const header = await input.take(block, last ? `after ${last}` : 'at its beginning')
    if (header.every((byte) => byte === 0)) break
    const { name, size } = fileIn(header, last)
    let left = size
    const bytes = (async function* () {
      while (left > 0) {
        const chunk = await input.some(left, `in the middle of ${name}`)
        left -= chunk.length
        yield chunk
      }
    })()
    yield { name, size, bytes }
    while (left > 0) left -= (await input.some(left, `in the middle of ${name}`)).length
    await input.take(tarPadding(size).length, `after ${name}`)
    last = name
  }
  const rest = await input.take(block, 'before its end')
  if (rest.some((byte) => byte !== 0) || !(await input.isOver())) {
    throw new BrokenArchive('The archive goes on after its end.')
  }
}

function fileIn(header: Buffer, last: string): { name: string; size: number } {
  const field = (at: number, length: number) => header.toString('utf8', at, at + length).replace(/\0.*$/s, '')
  const octal = (at: number, length: number) => Number.parseInt(field(at, length).trim(), 8)
  const where = last ? `after ${last}` : 'at its beginning'
  if (octal(148, 8) !== checksumOf(header)) throw new BrokenArchive(`The archive is damaged ${where}.`)
  const [name, size] = [field(0, 100), octal(124, 12)]
  const isPlainFile = header.toString('ascii', 156, 157) === '0' && field(345, 155) === ''
  if (!isPlainFile || !Number.isSafeInteger(size)) {
    throw new BrokenArchive(`The archive holds ${name}, which is no plain file.`)
  }
  return { name, size }
}

/** The sum of a header's bytes, those of the sum itself counted as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

/** Takes bytes off a stream in pieces of one's own choice. */
class Input {
  #source: AsyncIterator<Buffer>
  #held: Buffer = nothing

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** At least one byte and at most so many. */
  async some(most: number, where: string): Promise<Buffer> {
    if (await this.isOver()) throw new BrokenArchive(`The archive ends ${where}.`)
    const taken = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(taken.length)
    return taken
  }

  /** Exactly so many bytes. */
  async take(count: number, where: string): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = count; left > 0; ) {
      const part = await this.some(left, where)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }

  async isOver(): Promise<boolean> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#source.next()
      if (done) return true
      this.#held = value
    }
    return false
  }
}
