import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import { Connection } from './connection.ts'
import type { Load, Loaded } from './load.ts'

// A thread of its own: its clients ask one after another, and what they found is told at the end.

const { origin, clients, seconds, requests, once } = workerData as Load
const latencies: number[] = []
let bytes = 0
let failed = 0
let next = 0

/** Written once: what the generator does for each request is little. */
const written = requests.map((sent) => new Connection(origin).written(sent))

async function client(deadline: number): Promise<void> {
  const connection = new Connection(origin)
  while (performance.now() < deadline && !(once && next >= written.length)) {
    const sent = written[next++ % written.length]
    if (!sent) break
    const began = performance.now()
    const exchange = await connection.exchange(sent).catch(() => undefined)
    latencies.push(performance.now() - began)
    bytes += exchange?.bytes ?? 0
    if (exchange?.status !== 200) failed++
  }
  connection.close()
}

const before = performance.eventLoopUtilization()
const began = performance.now()
await Promise.all(Array.from({ length: clients }, () => client(began + seconds * 1000)))
const loaded: Loaded = {
  latencies: Float64Array.from(latencies),
  seconds: (performance.now() - began) / 1000,
  bytes,
  failed,
  busy: performance.eventLoopUtilization(before).utilization,
}
parentPort?.postMessage(loaded)
