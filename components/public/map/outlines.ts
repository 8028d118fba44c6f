import { geoPath } from 'd3-geo'
import type { MultiPolygon as MultiPolygonShape } from 'geojson'
import { iso31661Alpha2ToNumeric } from 'iso-3166'
import { merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' }
import { type Frame, frames } from './frames.ts'
import { RoundedPath } from './rounded-path.ts'

/** Natural Earth's countries at 1:50 million, each under its ISO 3166-1 numeric code. */
const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>
const countries = topology.objects.countries.geometries as (Polygon | MultiPolygon)[]
const countryOf = new Map(countries.map((country) => [country.id, country]))

/** Islands below this many square units are left out. */
const smallest = 4

export interface Outline {
  iso2: string
  /** Path data; '' of a country too small to be drawn, which is a dot. */
  path: string
  middle: readonly [x: number, y: number]
  /** Where the code stands, and whether that is in the country itself. */
  label: { x: number; y: number; inside: boolean }
}

export interface DrawnFrame {
  frame: Frame
  /** Path data of everything that is not marked. */
  land: string
  outlines: Outline[]
}

/**
 * What the map shows of some countries, given by ISO 3166-1 alpha-2: the Americas in any case, Europe where one of them lies there.
 * A country outside both frames, or unknown to the atlas, has no outline.
 */
export function drawnFrames(codes: readonly string[]): DrawnFrame[] {
  const key = codes.toSorted().join()
  if (latest?.key !== key) latest = { key, value: draw(codes) }
  return latest.value
}

/** Drawing takes a tenth of a second, and what is drawn changes when a membership does. */
let latest: { key: string; value: DrawnFrame[] } | undefined

function draw(codes: readonly string[]): DrawnFrame[] {
  const marked = codes.flatMap((iso2) => {
    const country = countryOf.get(iso31661Alpha2ToNumeric[iso2])
    return country ? [{ iso2, country, shape: merge(topology, [country]) }] : []
  })
  const others = new Set(countries).difference(new Set(marked.map(({ country }) => country)))
  const land = merge(topology, [...others])
  const drawn = frames.map((frame) => ({
    frame,
    land: pathOf(land, frame),
    outlines: marked.map(({ iso2, shape }) => outlineOf(iso2, shape, frame)),
  }))
  const large = new Set(
    drawn.flatMap(({ outlines }) => outlines.filter(({ path }) => path !== '').map(({ iso2 }) => iso2)),
  )
  // A country that is drawn as such somewhere, as the Netherlands are, needs no dot for its islands elsewhere.
  const isSeen = (frame: Frame, { iso2, path, middle }: Outline) =>
    path !== '' || (!large.has(iso2) && isWithin(frame, middle))
  return drawn
    .map(({ frame, land, outlines }) => ({ frame, land, outlines: outlines.filter((each) => isSeen(frame, each)) }))
    .filter(({ frame, outlines }) => frame.name === 'americas' || outlines.length > 0)
}

function pathOf(shape: MultiPolygonShape, { projection }: Frame): string {
  const path = new RoundedPath({ smallest })
  geoPath(projection, path)(shape)
  return path.toString()
}

function outlineOf(iso2: string, shape: MultiPolygonShape, frame: Frame): Outline {
  const [x, y] = middleOf(shape, frame)
  const [dx, dy] = frame.beside[iso2] ?? frame.within[iso2] ?? [0, 0]
  return {
    iso2,
    path: pathOf(shape, frame),
    middle: [Math.round(x), Math.round(y)],
    label: { x: Math.round(x + dx), y: Math.round(y + dy), inside: !(iso2 in frame.beside) },
  }
}

/** The middle of the largest part that the frame shows: of Ecuador without the Galápagos. Not a number where it shows none. */
function middleOf({ coordinates }: MultiPolygonShape, { projection }: Frame): [x: number, y: number] {
  const flat = geoPath(projection)
  const parts = coordinates.map((rings) => ({ type: 'Polygon' as const, coordinates: rings }))
  const bySize = parts.map((part) => ({ part, size: flat.area(part) })).sort((a, b) => b.size - a.size)
  return bySize[0] ? flat.centroid(bySize[0].part) : [Number.NaN, Number.NaN]
}

function isWithin({ x, y, width, height }: Frame, [middleX, middleY]: Outline['middle']): boolean {
  return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height
}
