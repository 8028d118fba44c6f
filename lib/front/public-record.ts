import { type Locale, locales } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { type Answer, answerer } from './answer.ts'
import { RenderFailed, Unavailable } from './failure.ts'
import { type Edition, KeptPages } from './kept-pages.ts'
import { lane } from './lane.ts'
import type { Page } from './page.ts'
import { type PageMakerOptions, pageMaker } from './page-maker.ts'
import { entryAddresses, missingAddress, type PublicAddress } from './public-address.ts'
import type { AddressBook } from './publications.ts'

export type PublicRecordOptions = PageMakerOptions & {
  book: AddressBook
  /** Bytes for kept pages. */
  bytes: number
  /** Milliseconds that readers wait for a page, from the first of them, before the answer is 503. */
  patience: number
  /** The day, in days since 1970; in UTC unless a test says otherwise. */
  day?: () => number
  /** Hears of pages that could not be rendered. */
  log: (message: string, cause?: unknown) => void
}

/** Everything public: looked up, rendered once a publication and a day, kept, and given to whoever asks. */
export type PublicRecord = {
  /** The answer kept for a canonical address, if it is that of the newest publication known, and of today. */
  kept(url: string): Answer | undefined
  /** The answer for an address, made once however many ask; throws Unavailable or RenderFailed. */
  find(address: PublicAddress): Promise<Answer>
  /** The page for 503, once Next has rendered it. */
  unavailable(locale: Locale): Page | undefined
  /** Renders what readers are likely to ask for first. */
  warm(): Promise<void>
}

/** After a publication this many pages are rendered again at once, the most read first. */
const refreshed = 500

const dayInUtc = () => Math.floor(Date.now() / 86_400_000)

export function publicRecord(options: PublicRecordOptions): PublicRecord {
  const { publications, patience, dev, log, day = dayInUtc } = options
  const maker = pageMaker(options)
  const answerFor = answerer(maker, options.book)
  const pages = new KeptPages(options.bytes)
  const unavailable = new Map<Locale, Page>()
  const flights = new Map<string, Promise<Answer>>()
  // A flood of searches gets two places, and never those of the pages that everyone reads.
  const common = lane({ width: 6, queue: 300, patience })
  const fringe = lane({ width: 2, queue: 30, patience })

  /** Whether it is what a page that is asked for now should be of. */
  const isCurrent = (edition: Edition) => publications.number === edition.number && day() === edition.day

  /**
   * Makes an answer, and keeps it under the edition that held before anything of it was read. Where that has passed meanwhile,
   * nobody could be given it any more, and it must not take the place of a newer one.
   */
  const make = async (address: PublicAddress, edition: Edition): Promise<Answer> => {
    const answer = await (address.fringe ? fringe : common)(() => answerFor(address))
    if (!dev && isCurrent(edition)) pages.keep(address, edition, answer)
    return answer
  }

  /**
   * One flight per address and edition: who asks after a publication does not join a flight that began before it. Patience
   * counts from the start of the flight, so that it runs out for everyone before the application's own wait for a free
   * connection to the database does (lib/db/client.ts), which would look like a fault of the page.
   */
  const flight = (address: PublicAddress, edition: Edition): Promise<Answer> => {
    const key = `${edition.number} ${edition.day} ${address.url}`
    const flying = flights.get(key)
    if (flying) return flying
    const making = make(address, edition)
    const started = within(patience, making)
    flights.set(key, started)
    making
      .catch((error: unknown) => {
        if (!(error instanceof Unavailable)) log(String(error), error instanceof RenderFailed ? error.cause : error)
      })
      .finally(() => flights.delete(key))
    return started
  }

  const find = async (address: PublicAddress): Promise<Answer> => {
    const { number, withdrawal, away } = publications
    if (number === undefined) throw new Unavailable('the publication number is not known yet')
    const edition = { number, day: day() }
    const kept = pages.read(address.url, edition)
    if (kept) return kept
    if (away) {
      // Better the last that was published of it than nothing, as long as it cannot show what was withdrawn since.
      const last = pages.readSince(address.url, withdrawal)
      if (last) return last
      throw new Unavailable('the database is away')
    }
    return flight(address, edition)
  }

  /** Renders addresses one after another, until there is something newer to render. */
  const refresh = async (addresses: PublicAddress[]): Promise<void> => {
    const { number } = publications
    for (const address of addresses) {
      if (publications.number !== number || publications.away) return
      await find(address).catch(() => {})
    }
  }

  publications.onChange(() => void refresh(pages.mostRead(refreshed)))

  return {
    kept: (url) =>
      publications.number === undefined ? undefined : pages.read(url, { number: publications.number, day: day() }),
    find,
    unavailable: (locale) => unavailable.get(locale),
    async warm() {
      if (dev) return
      for (const locale of locales) {
        const made = await maker
          .rendered(paths.public.unavailable(locale))
          .catch((error: unknown) => log(String(error)))
        if (made?.status !== 200) continue
        unavailable.set(locale, await maker.finished(503, made, { 'cache-control': 'no-store', 'retry-after': '5' }))
      }
      await refresh([...entryAddresses(), ...locales.map(missingAddress)])
    },
  }
}

/** The promise's outcome, or Unavailable where it takes too long; what it does goes on, for who asks next. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unavailable('rendering takes too long')), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
