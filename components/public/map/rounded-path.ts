import type { GeoContext } from 'd3-geo'

type Point = readonly [x: number, y: number]

/**
 * Takes what d3-geo draws and writes it as the shortest path data that shows the same: whole units, relative steps, no point where
 * nothing turns, and no island smaller than `smallest` square units.
 */
export class RoundedPath implements GeoContext {
  readonly #smallest: number
  #ring: Point[] = []
  #data = ''

  constructor({ smallest }: { smallest: number }) {
    this.#smallest = smallest
  }

  beginPath(): void {
    this.#ring = []
  }

  moveTo(x: number, y: number): void {
    this.#ring = [[Math.round(x), Math.round(y)]]
  }

  lineTo(x: number, y: number): void {
    this.#ring.push([Math.round(x), Math.round(y)])
  }

  /** Points of a map are drawn otherwise. */
  arc(): void {}

  closePath(): void {
    const ring = withoutNeedless(this.#ring)
    if (ring.length > 2 && areaOf(ring) >= this.#smallest) this.#data += written(ring)
  }

  /** Path data of SVG 1.1; '' where everything was too small. */
  toString(): string {
    return this.#data
  }
}

/** Without points that repeat the one before, or lie on the straight way between their neighbours. */
function withoutNeedless(ring: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    const before = kept.at(-2)
    if (last && before && turn(before, last, point) === 0) kept.pop()
    kept.push(point)
  }
  const [first, last] = [kept[0], kept.at(-1)]
  if (first && last && kept.length > 1 && first[0] === last[0] && first[1] === last[1]) kept.pop()
  return kept
}

/** Twice the area of the triangle: 0 where the three are in line. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/** By the shoelace formula, whatever way the ring goes round. */
function areaOf(ring: readonly Point[]): number {
  let twice = 0
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice) / 2
}

function written([first, ...rest]: readonly Point[]): string {
  let [x, y] = first ?? [0, 0]
  let steps = ''
  for (const [nextX, nextY] of rest) {
    steps += `${spaced(nextX - x)}${spaced(nextY - y)}`
    x = nextX
    y = nextY
  }
  return `M${first?.join(' ')}l${steps.trimStart()}z`
}

/** A minus separates numbers as well as a space does. */
function spaced(number: number): string {
  return number < 0 ? String(number) : ` ${number}`
}
