import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { locales } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { Connection } from './connection.ts'
import { underLoad } from './load.ts'
import { Office, type PublishedMeeting } from './office.ts'
import { memoryOf, type RunningProduct } from './product.ts'
import type { RecordFacts } from './record-facts.ts'

export interface Soak {
  origin: string
  addresses: readonly string[]
  /** Those of the meeting that is published. */
  own: readonly string[]
  clients: number
  seconds: number
}

/** That an edition had been answered to whoever published it, in milliseconds since 1970. */
export interface Edition {
  number: number
  at: number
}

export interface Soaked {
  requests: number
  failed: string[]
  /** Answers that showed an edition, and those that showed one that was over for more than a second. */
  checked: number
  stale: string[]
  /** The newest edition that anybody was shown. */
  latest: number
}

const words = 'Edición de prueba'

/** The edition that a page shows of the meeting that is published over and over; null where it shows none of it. */
export function editionIn(html: string): number | null {
  const found = new RegExp(`${words} (\\d+)`).exec(html)?.[1]
  return found === undefined ? null : Number(found)
}

/**
 * Publishes once a second, while 64 clients read every public address, and says what became of it in Markdown: whether anybody was shown
 * what had not been true for a second, what failed, and how the server's memory went.
 */
export async function soak(
  { origin, server }: RunningProduct,
  { some }: RecordFacts,
  seconds: number,
): Promise<string> {
  const addresses = await everyAddress(origin)
  // What nobody read before the first publication is not what is looked for: a server that has been up for a while has rendered its pages.
  await underLoad({ origin, clients: 4, seconds: 300, requests: addresses.map((path) => ({ path })), once: true })
  const office = await Office.enter(origin)
  const [first] = some
  if (!first) throw new Error('There is no meeting that could be published')
  const own = locales.map((locale) => paths.public.record(locale, 'meeting', first.slug))
  const workerData: Soak = { origin, addresses, own, clients: 64, seconds }
  // Numbers that no earlier soak gave: those begin later.
  const start = Math.floor(Date.now() / 1000)
  const worker = new Worker(new URL('./soak-worker.ts', import.meta.url), { workerData })
  const ended = once(worker, 'message') as Promise<[Soaked]>
  const memory: number[] = []
  let isOver = false
  const publishing = (async () => {
    let meeting: PublishedMeeting = first
    let number = start
    for (let due = Date.now(); !isOver; due += 1_000) {
      await pause(Math.max(0, due - Date.now()))
      number++
      const draft = await office.save(meeting, { title: { es: `${words} ${number}`, en: '', pt: '' } })
      meeting = await office.publish(draft)
      const edition: Edition = { number, at: Date.now() }
      worker.postMessage(edition)
      memory.push(memoryOf(server) ?? Number.NaN)
    }
    return number - start
  })()
  const [soaked] = await ended
  isOver = true
  const editions = await publishing
  office.close()
  return told(soaked, {
    seconds,
    editions,
    latest: Math.max(0, soaked.latest - start),
    addresses: addresses.length,
    memory,
  })
}

/** Those of the sitemap, and the lists. */
async function everyAddress(origin: string): Promise<string[]> {
  const connection = new Connection(origin)
  const locations = async (path: string) => {
    const { body } = await connection.exchange({ path })
    return [...body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => {
      const { pathname, search } = new URL((url ?? '').replaceAll('&amp;', '&'))
      return pathname + search
    })
  }
  const found = await locations(paths.sitemap)
  const files = found.filter((path) => path.startsWith(paths.sitemap))
  const pages = found.filter((path) => !path.startsWith(paths.sitemap))
  for (const file of files) pages.push(...(await locations(file)))
  connection.close()
  return [...new Set([...locales.map((locale) => paths.public.list(locale, 'meeting')), ...pages])]
}

function told(
  { requests, failed, checked, stale }: Soaked,
  {
    seconds,
    editions,
    latest,
    addresses,
    memory,
  }: { seconds: number; editions: number; latest: number; addresses: number; memory: number[] },
): string {
  const count = (value: number) => value.toLocaleString('en')
  const megabytes = (part: number) => `${Math.round(memory[Math.floor((memory.length - 1) * part)] ?? Number.NaN)}`
  const some = (lines: string[]) => lines.slice(0, 10).map((line) => `  - ${line}`)
  return [
    `- ${count(requests)} answers of ${count(addresses)} addresses to 64 clients in ${count(seconds)} s, ${count(Math.round(requests / seconds))} a second`,
    `- ${count(editions)} publications, one a second; the newest that was seen: ${count(latest)}`,
    `- shown later than a second after it was over: ${count(stale.length)} of ${count(checked)} answers that tell`,
    ...some(stale),
    `- failed: ${count(failed.length)}`,
    ...some(failed),
    `- the server's memory (PSS, MB) at the start, a quarter, half, three quarters and the end: ${[0, 0.25, 0.5, 0.75, 1].map(megabytes).join(', ')}`,
  ].join('\n')
}
