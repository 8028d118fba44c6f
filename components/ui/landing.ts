/** A row on its way: where it stood, and before which row it would land (the number of rows: after the last). */
export interface Drag {
  from: number
  gap: number
}

/** The place that a row has in the list once it is let go in a gap. */
export function landing({ from, gap }: Drag): number {
  return gap > from ? gap - 1 : gap
}

/** So near to an edge of what is in view, the page begins to follow: in pixels. */
const nearEdge = 48
/** As far as it goes in one frame. */
const fastest = 12

/**
 * How far the page is to be scrolled in one frame, in pixels, where a row is held at a height `at`: the nearer to an edge the farther,
 * and not at all where the list does not go on beyond it.
 */
export function pull(at: number, view: { top: number; bottom: number; first: number; last: number }): number {
  const above = view.top + nearEdge - at
  if (above > 0 && view.first < view.top) return -Math.min(fastest, Math.ceil(above / 4))
  const below = at - (view.bottom - nearEdge)
  if (below > 0 && view.last > view.bottom) return Math.min(fastest, Math.ceil(below / 4))
  return 0
}
