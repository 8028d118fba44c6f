import type { Wanted } from '../words.ts'
import { type Letters, lettersIn, type Piece, piecesOf, readings, said } from './texts.ts'

/** Whether a file holds the words; `unread` where a part of it could not be looked through, and the rest holds none. */
export type Verdict = 'holds' | 'clean' | 'unread'

export function verdictOn(file: Buffer, wanted: Wanted): Verdict {
  const fonts: Letters[] = []
  let unread = false
  for (const piece of piecesOf(file)) {
    const letters = piece && lettersIn(piece)
    if (letters) fonts.push(letters)
    unread ||= piece === null
  }
  for (const piece of piecesOf(file)) if (piece && holds(piece, wanted, fonts)) return 'holds'
  return unread ? 'unread' : 'clean'
}

function holds(piece: Piece, wanted: Wanted, fonts: readonly Letters[]): boolean {
  const words = piece.noise ? wanted.longOnly() : wanted
  if (!words) return false
  for (const text of readings(piece)) for (const part of windows(text)) if (words.isIn(part)) return true
  if (piece.noise) return false
  for (const text of said(piece, fonts)) if (words.isIn(text) || words.isRunTogetherIn(text)) return true
  return false
}

const [width, overlap] = [65_536, 1_024]

/** A long text in parts that overlap by more than any name is long, so that only those are looked at closely that may hold it. */
function* windows(text: string): Generator<string> {
  for (let at = 0; at === 0 || at < text.length; at += width) yield text.slice(Math.max(0, at - overlap), at + width)
}
