import type { Sent } from './connection.ts'
import { type Figures, figuresOf, type Row } from './figures.ts'
import { clients, type Load, underLoad } from './load.ts'
import { Office } from './office.ts'
import { measureOffice } from './office-measures.ts'
import { atRest, memoryOf, processorTimeOf, type RunningProduct } from './product.ts'
import { measurePublic } from './public-measures.ts'
import type { RecordFacts } from './record-facts.ts'

export interface Settings {
  /** For how long each thing is measured. */
  seconds: number
  /** Where an nginx may listen. */
  freePort: number
  /** Told what is measured next. */
  say: (what: string) => void
}

/** What measuring one thing needs, whatever the thing is. */
export interface Bench extends Settings {
  origin: string
  facts: RecordFacts
  /** Measures some work, by the processor time of the server too, or of another process. */
  add: (what: string, work: () => Promise<Figures>, of?: number | null) => Promise<Row>
  /** Measures requests of the usual number of clients. */
  load: (what: string, requests: readonly Sent[], more?: Partial<Load>) => Promise<Row>
}

export interface Measured {
  rows: Row[]
  /** Megabytes, null where the system does not tell. */
  memory: { idle: number | null; loaded: number | null }
}

/** Measures everything on one record, a thing at a time. */
export async function measure(
  { origin, server }: RunningProduct,
  facts: RecordFacts,
  settings: Settings,
): Promise<Measured> {
  const rows: Row[] = []
  await atRest(server)
  const idle = memoryOf(server)
  const add: Bench['add'] = async (what, work, of = server) => {
    settings.say(what)
    await atRest(server)
    const before = processorTimeOf(of)
    const figures = await work()
    const used = processorTimeOf(of)
    const processor = before === null || used === null ? null : (used - before) / figures.requests
    const row = { what, meetings: facts.meetings, figures, processor }
    rows.push(row)
    return row
  }
  const load: Bench['load'] = (what, requests, more) =>
    add(what, async () => figuresOf(await underLoad({ origin, clients, seconds: settings.seconds, requests, ...more })))
  const bench: Bench = { ...settings, origin, facts, add, load }
  const office = await Office.enter(origin)
  await measurePublic(bench, office)
  await measureOffice(bench, office)
  office.close()
  await atRest(server)
  return { rows, memory: { idle, loaded: memoryOf(server) } }
}
