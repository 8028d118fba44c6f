import { parentPort, workerData } from 'node:worker_threads'
import { Connection } from './connection.ts'
import type { Soak, Soaked } from './soak.ts'
import { editionIn } from './soak.ts'

// A thread of its own: clients who read every address, in an order of their own each, and look whether what they are shown is still true.

const { origin, addresses, clients, seconds } = workerData as Soak

/** When each edition had been answered to whoever published it; milliseconds since 1970. */
const published: number[] = []
parentPort?.on('message', ({ edition, at }: { edition: number; at: number }) => {
  published[edition] = at
})

const soaked: Soaked = { requests: 0, failed: [], checked: 0, stale: [], latest: 0 }

/** The newest edition that everyone must be shown whose request begins at a moment. */
function due(began: number): number {
  return published.findLastIndex((at) => at !== undefined && at + 1_000 < began)
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
    const edition = editionIn(exchange.body.toString())
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
