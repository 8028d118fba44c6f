import { useId } from 'react'
import { drawing } from './frames.ts'
import { type DrawnFrame, drawnFrames, type Outline } from './outlines.ts'

/** How a country is marked: each kind has a ground of its own, so that none is told by colour alone. */
const kinds = ['member', 'observer', 'other'] as const
export type MarkKind = (typeof kinds)[number]

export interface Mark {
  /** ISO 3166-1 alpha-2. */
  iso2: string
  /** In the reader's language. */
  name: string
  kind: MarkKind
}

const ground: Record<MarkKind, string> = {
  member: 'fill-accent forced-colors:fill-[CanvasText]',
  observer: 'fill-[url(#map-observer)]',
  other: 'fill-[url(#map-other)]',
}
const edge: Record<MarkKind, string> = {
  member: 'stroke-ground forced-colors:stroke-[Canvas]',
  observer: 'stroke-accent forced-colors:stroke-[CanvasText]',
  other: 'stroke-accent forced-colors:stroke-[CanvasText]',
}

/**
 * A map of the countries that matter to the process, drawn on the server from Natural Earth. Each is marked with its code; the page
 * names them beside it. `legend` says what each kind of mark means; kinds without a mark are left out of it.
 */
export function CountryMap({
  title,
  description,
  marks,
  legend,
}: {
  title: string
  description: string
  marks: readonly Mark[]
  legend: Record<MarkKind, string>
}) {
  const id = useId()
  const markOf = new Map(marks.map((mark) => [mark.iso2, mark]))
  return (
    <figure>
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-labelledby={`${id}title ${id}description`}
        className="h-auto w-full border border-rule bg-ground forced-color-adjust-none"
      >
        <title id={`${id}title`}>{title}</title>
        <desc id={`${id}description`}>{description}</desc>
        <Patterns />
        {drawnFrames([...markOf.keys()]).map((drawn) => (
          <FrameOfMap key={drawn.frame.name} drawn={drawn} markOf={markOf} legend={legend} />
        ))}
      </svg>
      <figcaption className="pt-2 text-sm text-muted">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {kinds
            .filter((kind) => marks.some((mark) => mark.kind === kind))
            .map((kind) => (
              <li key={kind} className="flex items-center gap-2">
                <svg aria-hidden="true" width="26" height="16" className="shrink-0 forced-color-adjust-none">
                  <rect x="0.5" y="0.5" width="25" height="15" className={`${ground[kind]} ${edge[kind]}`} />
                </svg>
                {legend[kind]}
              </li>
            ))}
        </ul>
      </figcaption>
    </figure>
  )
}

/** Lines for observers, dots for what is neither; the legend's swatches refer to them too. */
function Patterns() {
  return (
    <defs>
      <pattern
        id="map-observer"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="stroke-accent forced-colors:stroke-[CanvasText]"
      >
        <rect width="7" height="7" className="fill-ground stroke-none forced-colors:fill-[Canvas]" />
        <path d="M3.5 0v7" strokeWidth="2" />
      </pattern>
      <pattern id="map-other" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className="fill-ground forced-colors:fill-[Canvas]" />
        <circle cx="3.5" cy="3.5" r="1.3" className="fill-accent forced-colors:fill-[CanvasText]" />
      </pattern>
    </defs>
  )
}

function FrameOfMap({
  drawn: { frame, land, outlines },
  markOf,
  legend,
}: {
  drawn: DrawnFrame
  markOf: ReadonlyMap<string, Mark>
  legend: Record<MarkKind, string>
}) {
  const marked = outlines.flatMap((outline) => {
    const mark = markOf.get(outline.iso2)
    return mark ? [{ outline, mark }] : []
  })
  const { name, x, y, width, height } = frame
  return (
    <g strokeLinejoin="round">
      {name !== 'americas' && (
        <rect
          {...{ x, y, width, height }}
          className="fill-ground stroke-control forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]"
        />
      )}
      <path
        d={land}
        className="fill-rule forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]"
        strokeWidth="0.5"
      />
      {marked.map(({ outline, mark }) => (
        <Country key={mark.iso2} outline={outline} mark={mark} means={legend[mark.kind]} />
      ))}
      {/* After all countries, so that none covers another's code. */}
      {marked.map(({ outline, mark }) => (
        <Code key={mark.iso2} outline={outline} mark={mark} />
      ))}
    </g>
  )
}

function Country({
  outline: { path, middle },
  mark: { kind, name },
  means,
}: {
  outline: Outline
  mark: Mark
  means: string
}) {
  const look = `${ground[kind]} ${edge[kind]}`
  const title = <title>{`${name}: ${means}`}</title>
  if (path !== '') {
    return (
      <path d={path} className={look}>
        {title}
      </path>
    )
  }
  return (
    <circle cx={middle[0]} cy={middle[1]} r="5" className={look}>
      {title}
    </circle>
  )
}

/** Larger units on a narrow page, where a unit is smaller. */
function Code({ outline: { iso2, label }, mark: { kind } }: { outline: Outline; mark: Mark }) {
  const look =
    label.inside && kind === 'member'
      ? 'fill-ground forced-colors:fill-[Canvas]'
      : 'fill-ink stroke-ground stroke-4 [paint-order:stroke] forced-colors:fill-[CanvasText] forced-colors:stroke-[Canvas]'
  return (
    <text
      x={label.x}
      y={label.y}
      dy="0.35em"
      textAnchor="middle"
      className={`pointer-events-none text-[22px] font-semibold sm:text-[15px] ${look}`}
    >
      {iso2}
    </text>
  )
}
