import { LRUCache } from 'lru-cache'
import type { Answer } from './answer.ts'
import type { PublicAddress } from './public-address.ts'

/** All that a page depends on besides its address: what is published, by its number, and the day (UTC, in days since 1970). */
export type Edition = { number: number; day: number }

type Kept = Edition & { answer: Answer; address: PublicAddress; readings: number }

/**
 * The kept answers, within a number of bytes. Most of the room is for addresses of which there are only so many: pages
 * without a query string and records that exist. Everything else shares an eighth, so that a flood of invented addresses
 * pushes out nothing but itself.
 */
export class KeptPages {
  readonly #main: LRUCache<string, Kept>
  readonly #fringe: LRUCache<string, Kept>

  constructor(bytes: number) {
    const holding = (maxSize: number) =>
      new LRUCache<string, Kept>({ maxSize, maxEntrySize: Math.ceil(maxSize / 4), sizeCalculation: sizeOf })
    this.#main = holding(Math.ceil((bytes * 7) / 8))
    this.#fringe = holding(Math.ceil(bytes / 8))
  }

  /** What is kept for an address, if it is of this edition; counted as one reading. */
  read(url: string, { number, day }: Edition): Answer | undefined {
    const kept = this.#main.get(url) ?? this.#fringe.get(url)
    if (kept?.number !== number || kept.day !== day) return undefined
    kept.readings++
    return kept.answer
  }

  /** What is kept for an address under any number from `least` on, however many publications and days ago. */
  readSince(url: string, least: number): Answer | undefined {
    const kept = this.#main.get(url) ?? this.#fringe.get(url)
    return kept && kept.number >= least ? kept.answer : undefined
  }

  keep(address: PublicAddress, edition: Edition, answer: Answer): void {
    const [here, there] =
      address.fringe || answer.to === 'missing' ? [this.#fringe, this.#main] : [this.#main, this.#fringe]
    // A page's readings count on in its next edition, at half their weight: what was read long ago fades.
    const readings = (here.peek(address.url)?.readings ?? 0) / 2
    there.delete(address.url)
    here.set(address.url, { ...edition, answer, address, readings })
  }

  /** The addresses most read, of any edition, without the fringe. */
  mostRead(count: number): PublicAddress[] {
    const kept = [...this.#main.values()].sort((a, b) => b.readings - a.readings)
    return kept.slice(0, count).map(({ address }) => address)
  }

  /** Bytes in use. */
  get size(): { main: number; fringe: number } {
    return { main: this.#main.calculatedSize, fringe: this.#fringe.calculatedSize }
  }
}

/** An answer without a page is a few strings and its place in the map. */
function sizeOf({ answer, address }: Kept): number {
  return address.url.length * 2 + 512 + (answer.to === 'page' ? answer.page.size : 0)
}
