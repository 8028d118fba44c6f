import { parentPort, workerData } from 'node:worker_threads'
import { Connection } from './connection.ts'
import type { Edition, Soak, Soaked } from './soak.ts'
import { editionIn } from './soak.ts'

// A thread of its own: clients who read every address, in an order of their own each, and look whether what they are shown is still true.

const { origin, addresses, own, clients, seconds } = workerData as Soak

const published: Edition[] = []
parentPort?.on('message', (edition: Edition) => published.push(edition))

const soaked: Soaked = { requests: 0, failed: [], checked: 0, stale: [], latest: 0 }

/** The newest edition that everyone must be shown whose request begins at a moment; 0 before there is one. */
function due(began: number): number {
  return published.findLast(({ at }) => at + 1_000 < began)?.number ?? 0
}

async function client(start: number, deadline: number): Promise<void> {
  const connection = new Connection(origin)
  for (let n = start; Date.now() < deadline; n++) {
    const path = addresses[n % addresses.length] ?? '/'
    const began = Date.now()
    const exchange = await connection.exchange({ path }).catch((error: Error) => error)
    soaked.requests++
    if (exchange instanceof Error || exchange.status !== 200) {
      soaked.failed.push(`${path}: ${exchange instanceof Error ? exchange.message : exchange.status}`)
      continue
    }
    // A list may show the meeting or not; its own page has to.
    const edition = editionIn(exchange.body.toString()) ?? (own.includes(path) ? 0 : null)
    if (edition === null) continue
    soaked.checked++
    soaked.latest = Math.max(soaked.latest, edition)
    if (edition < due(began))
      soaked.stale.push(`${path} showed ${edition} when ${due(began)} had been public for a second`)
  }
  connection.close()
}

const deadline = Date.now() + seconds * 1000
const apart = Math.ceil(addresses.length / clients)
await Promise.all(Array.from({ length: clients }, (_, index) => client(index * apart, deadline)))
parentPort?.postMessage(soaked)
parentPort?.close()
