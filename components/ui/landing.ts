/** A row on its way: where it stood, and before which row it would land (the number of rows: after the last). */
export interface Drag {
  from: number
  gap: number
}

/** The place that a row has in the list once it is let go in a gap. */
export function landing({ from, gap }: Drag): number {
  return gap > from ? gap - 1 : gap
}
