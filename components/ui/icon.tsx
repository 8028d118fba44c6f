/** Drawn on a grid of 16 with one line of 1.5, so that they sit beside text of any size. */
const shapes = {
  up: <path d="M8 13V3M3.5 7.5 8 3l4.5 4.5" />,
  down: <path d="M8 3v10m4.5-4.5L8 13 3.5 8.5" />,
  open: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  previous: <path d="M13 8H3m4.5-4.5L3 8l4.5 4.5" />,
  next: <path d="M3 8h10M8.5 3.5 13 8l-4.5 4.5" />,
  unsorted: <path d="m4.5 6 3.5-3.5L11.5 6m-7 4 3.5 3.5 3.5-3.5" />,
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  grip: <path strokeLinecap="round" strokeWidth="2.25" d="M5.5 3.5h0m0 4.5h0m0 4.5h0m5-9h0m0 4.5h0m0 4.5h0" />,
  more: <path strokeLinecap="round" strokeWidth="2.25" d="M3.25 8h0M8 8h0m4.75 0h0" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.25v4M8 4.5v1.25" />
    </>
  ),
  good: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5 8.25 2.25 2.25L11 6" />
    </>
  ),
  warn: (
    <>
      <path strokeLinejoin="round" d="M8 2 14.5 13.5h-13z" />
      <path d="M8 6.25v3.5m0 1v1.25" />
    </>
  ),
  danger: (
    <>
      <path strokeLinejoin="round" d="M5.25 1.75h5.5l3.5 3.5v5.5l-3.5 3.5h-5.5l-3.5-3.5v-5.5z" />
      <path d="M8 4.5v4.25m0 1.25v1.25" />
    </>
  ),
}

export type IconName = keyof typeof shapes

/** A small sign beside words, never in their place: it is silent for screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      className={`inline-block size-[1em] shrink-0 ${className}`}
    >
      {shapes[name]}
    </svg>
  )
}
