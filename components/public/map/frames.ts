import { type GeoProjection, geoAzimuthalEqualArea } from 'd3-geo'

/** Units of the drawing. Coordinates are whole ones, so this is how fine its coasts are. */
export const drawing = { width: 540, height: 716 }

export interface Frame {
  name: 'americas' | 'europe'
  x: number
  y: number
  width: number
  height: number
  projection: GeoProjection
  /**
   * How far from the middle of a country its code stands, by ISO 3166-1 alpha-2, where the country has no room for it: in the sea
   * beside it. Placed by eye, as on any map.
   */
  beside: Shifts
  /** The same within the country, where its middle is at a border. */
  within: Shifts
}

type Shifts = Readonly<Record<string, readonly [dx: number, dy: number]>>
type Place = readonly [longitude: number, latitude: number]

/** An equal-area projection about a middle, so large that the places in `seen` just touch the frame. */
function frame(shape: Omit<Frame, 'projection'>, middle: Place, seen: readonly Place[]): Frame {
  const { x, y, width, height } = shape
  const box: [[number, number], [number, number]] = [
    [x, y],
    [x + width, y + height],
  ]
  const projection = geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .clipAngle(70)
    .fitExtent(box, { type: 'MultiPoint', coordinates: seen.map(([longitude, latitude]) => [longitude, latitude]) })
    .clipExtent(box)
  return { ...shape, projection }
}

/**
 * The Americas, from the south of Canada to Cape Horn, and western Europe in the empty ocean at the lower left. Two frames, since one
 * that held both would leave Switzerland and Costa Rica no larger than a full stop on a phone.
 */
export const frames: readonly Frame[] = [
  frame(
    {
      name: 'americas',
      x: 0,
      y: 0,
      ...drawing,
      beside: {
        CL: [-28, -20],
        CR: [-24, 14],
        CW: [0, -18],
        DO: [24, -12],
        FR: [10, -24],
        GT: [-20, 24],
        GY: [2, -38],
        PA: [14, 24],
        UY: [30, 14],
      },
      within: { CA: [0, 8], CO: [4, 6], EC: [6, 0], PE: [-8, -8], PY: [4, 2] },
    },
    [-82, 4],
    [
      [-122, 45],
      [-34.5, -7],
      [-70, -56.5],
      [-95, 55],
    ],
  ),
  frame(
    {
      name: 'europe',
      x: 0,
      y: drawing.height - 258,
      width: 210,
      height: 258,
      beside: { NL: [-16, -22] },
      within: { CH: [2, 0], FR: [-8, 0], GB: [4, 12] },
    },
    [4, 48],
    [
      [-10.5, 44],
      [19.5, 44],
      [4, 35.5],
      [4, 59.5],
    ],
  ),
]
