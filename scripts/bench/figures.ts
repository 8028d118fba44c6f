import type { Loaded } from './load.ts'

/** What a load comes to. */
export interface Figures {
  requests: number
  failed: number
  /** Milliseconds. */
  p50: number
  p99: number
  perSecond: number
  /** Of an answer on the wire, on average; 0 where it was not counted. */
  bytes: number
  /** See Loaded; 0 where one person did one thing at a time. */
  busy: number
}

export function figuresOf({ latencies, seconds, bytes, failed, busy }: Loaded): Figures {
  const sorted = latencies.toSorted()
  return {
    requests: sorted.length,
    failed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    perSecond: sorted.length / seconds,
    bytes: bytes / Math.max(1, sorted.length),
    busy,
  }
}

/** The least of the sorted values that a part of them does not exceed (nearest rank); NaN of none. */
export function percentile(sorted: Float64Array, part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** What is measured of one thing at one size of the record. */
export interface Row {
  what: string
  meetings: number
  figures: Figures
  /** Milliseconds of the server's own processor time, a request; null where the system does not tell. */
  processor: number | null
  /** The same bytes from nginx, in the same run. */
  nginx?: Row
}

/** A Markdown table of what was measured: each thing at every size, and beside it how much longer it takes than at the first. */
export function table(rows: readonly Row[]): string {
  const head = [
    '',
    'meetings',
    'p50 ms',
    'p99 ms',
    'requests/s',
    'bytes',
    'server ms',
    'p50 against',
    'of nginx',
    'failed',
    'generator',
  ]
  const lines = [...Map.groupBy(rows, ({ what }) => what).values()].flatMap((ofOne) => {
    const [first] = ofOne
    return ofOne.map(({ what, meetings, figures, processor, nginx }, index) => [
      index === 0 ? what : '',
      whole(meetings),
      precise(figures.p50),
      precise(figures.p99),
      whole(figures.perSecond),
      figures.bytes === 0 ? '' : whole(figures.bytes),
      processor === null ? '' : precise(processor),
      index === 0 || !first ? '' : `× ${(figures.p50 / first.figures.p50).toFixed(2)}`,
      nginx ? (figures.perSecond / nginx.figures.perSecond).toFixed(2) : '',
      figures.failed === 0 ? '' : whole(figures.failed),
      figures.busy === 0 ? '' : `${Math.round(figures.busy * 100)} %`,
    ])
  })
  const [, ...numbers] = head
  return [head, ['---', ...numbers.map(() => '---:')], ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const precise = (value: number) => (value >= 100 ? whole(value) : value.toPrecision(3))
