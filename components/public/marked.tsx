import type { Piece } from '#lib/search/marks.ts'

/** A text in which what was searched for is marked. Never more than text, whatever it says. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ at, text, isHit }) =>
    isHit ? (
      <mark key={at} className="bg-accent/15 text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
