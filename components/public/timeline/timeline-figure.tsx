import { useId } from 'react'
import { type Lasting, type Placed, timeline } from './placing.ts'

/** Pixels: text keeps its size on every page, and only the axis is as wide as the page. */
const axisHeight = 32
const laneHeight = 52
const barHeight = 14
const barTop = 26

export interface Entry extends Lasting {
  /** When it was, as people write it. */
  dates: string
}

/**
 * What lasted from when to when, as a timeline drawn on the server: as wide as its page, with text of its own size. What has no dates
 * is named beneath. A page that shows it says the same in a table.
 */
export function TimelineFigure({
  title,
  description,
  entries,
  words,
}: {
  title: string
  description: string
  entries: readonly Entry[]
  words: { exact: string; inexact: string; undated: string }
}) {
  const id = useId()
  const { years, placed, lanes, undated } = timeline(entries)
  return (
    <figure className="space-y-3">
      {placed.length > 0 && (
        <svg
          width="100%"
          height={axisHeight + lanes * laneHeight}
          role="img"
          aria-labelledby={`${id}title ${id}description`}
          className="block overflow-visible forced-color-adjust-none"
        >
          <title id={`${id}title`}>{title}</title>
          <desc id={`${id}description`}>{description}</desc>
          <InexactPattern />
          <Axis years={years} height={axisHeight + lanes * laneHeight} />
          {placed.map((each) => (
            <Bar key={each.item.id} placed={each} />
          ))}
        </svg>
      )}
      <figcaption className="space-y-2 text-sm text-muted">
        {placed.length > 0 && (
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {[true, false]
              .filter((exact) => placed.some((each) => each.exact === exact))
              .map((exact) => (
                <li key={String(exact)} className="flex items-center gap-2">
                  <svg aria-hidden="true" width="26" height="16" className="shrink-0 forced-color-adjust-none">
                    <rect x="1" y="1" width="24" height="14" strokeWidth="1.5" className={lookOf(exact)} />
                  </svg>
                  {exact ? words.exact : words.inexact}
                </li>
              ))}
          </ul>
        )}
        {undated.length > 0 && (
          <p>
            {words.undated} {undated.map(({ label }) => label).join(', ')}
          </p>
        )}
      </figcaption>
    </figure>
  )
}

function InexactPattern() {
  return (
    <defs>
      <pattern
        id="timeline-inexact"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="stroke-accent forced-colors:stroke-[CanvasText]"
      >
        <rect width="6" height="6" className="fill-ground stroke-none forced-colors:fill-[Canvas]" />
        <path d="M3 0v6" strokeWidth="1.5" />
      </pattern>
    </defs>
  )
}

function lookOf(exact: boolean): string {
  const ground = exact ? 'fill-accent forced-colors:fill-[CanvasText]' : 'fill-[url(#timeline-inexact)]'
  return `stroke-accent forced-colors:stroke-[CanvasText] ${ground}`
}

const percent = (part: number) => `${Number((part * 100).toFixed(2))}%`

/** The most years that have room for their number on a narrow page, and on a wide one. */
const onNarrow = 8
const onWide = 16

function Axis({ years, height }: { years: readonly number[]; height: number }) {
  const at = (index: number) => percent(index / years.length)
  const isNumbered = (index: number, most: number) => {
    const step = Math.ceil(years.length / most)
    return index % step === 0 && index + step <= years.length
  }
  return (
    <g className="fill-muted stroke-rule forced-colors:fill-[CanvasText] forced-colors:stroke-[GrayText]">
      {years.map((year, index) => {
        const look = isNumbered(index, onNarrow) ? '' : 'max-sm:hidden'
        return (
          isNumbered(index, onWide) && (
            <g key={year} className={look}>
              <line x1={at(index)} x2={at(index)} y1={0} y2={height} />
              <text x={at(index)} dx={5} y={21} className="stroke-none text-sm tabular-nums">
                {year}
              </text>
            </g>
          )
        )
      })}
      <line x1="100%" x2="100%" y1={0} y2={height} />
      <line x1="0" x2="100%" y1={axisHeight} y2={axisHeight} />
    </g>
  )
}

function Bar({ placed: { item, start, end, lane, exact, open, anchor } }: { placed: Placed<Entry> }) {
  const top = axisHeight + lane * laneHeight
  return (
    <g>
      <title>{`${item.label}: ${item.dates}`}</title>
      <text
        x={percent(anchor === 'start' ? start : end)}
        y={top + barTop - 7}
        textAnchor={anchor}
        className="fill-ink stroke-ground stroke-4 text-sm [paint-order:stroke] forced-colors:fill-[CanvasText] forced-colors:stroke-[Canvas]"
      >
        {item.label}
      </text>
      <rect
        x={percent(start)}
        y={top + barTop}
        width={percent(end - start)}
        height={barHeight}
        strokeWidth="1.5"
        className={lookOf(exact)}
      />
      {open && (
        <svg
          aria-hidden="true"
          x={percent(open === 'start' ? start : end)}
          y={top + barTop + barHeight / 2}
          className="overflow-visible"
        >
          <path
            d={open === 'start' ? 'M0 0h-12' : 'M0 0h12'}
            strokeWidth="2"
            strokeDasharray="3 3"
            className="stroke-accent forced-colors:stroke-[CanvasText]"
          />
        </svg>
      )}
    </g>
  )
}
