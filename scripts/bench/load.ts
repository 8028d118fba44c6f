import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Sent } from './connection.ts'

/** So many ask at once. */
export const clients = 16

export interface Load {
  origin: string
  /** How many ask at once, each as soon as it was answered. */
  clients: number
  seconds: number
  requests: readonly Sent[]
  /** Whether each request is sent once, and the load ends with the last of them. */
  once?: boolean
}

/** What one load found. */
export interface Loaded {
  /** Milliseconds from the first byte of a request to the last of its answer. */
  latencies: Float64Array
  seconds: number
  bytes: number
  /** Answers other than 200, and connections that broke. */
  failed: number
  /** The part of the time for which the generator's own thread was busy: near 1, it was the generator that was measured. */
  busy: number
}

/** Puts a server under a load, from a thread of its own so that nothing else in this process delays it. */
export async function underLoad(load: Load): Promise<Loaded> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: load })
  const [loaded] = (await once(worker, 'message')) as [Loaded]
  await worker.terminate()
  return loaded
}
