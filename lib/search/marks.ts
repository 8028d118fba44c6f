import { foldWords } from '#lib/i18n/fold.ts'

/** A piece of a text: what was asked for, or what stands between. */
export interface Piece {
  /** Where it begins in the whole text. */
  at: number
  text: string
  isHit: boolean
}

const word = /[\p{L}\p{N}]+/gu

/** The words of a text, without case and accents. */
export function wordsOf(text: string): string[] {
  return (text.match(word) ?? []).map(foldWords)
}

/** The text in pieces, each word that is a hit marked. `isHit` is asked with words without case and accents. */
export function marked(text: string, isHit: (folded: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!isHit(foldWords(found))) continue
    if (index > end) pieces.push({ at: end, text: text.slice(end, index), isHit: false })
    pieces.push({ at: index, text: found, isHit: true })
    end = index + found.length
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end), isHit: false })
  return pieces
}

/** The length of an excerpt, in characters, and how much of it may stand before its first hit. */
const excerptLength = 220
const lead = 60

/**
 * The part of an entry's text (lines of facts and prose) that holds most of what was asked for, in pieces: all of it where it is short, else
 * the best stretch, cut between words.
 */
export function excerpt(body: string, isHit: (folded: string) => boolean): Piece[] {
  const text = body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' · ')
  if (text.length <= excerptLength) return marked(text, isHit)
  const words = [...text.matchAll(word)].map(({ 0: found, index }) => ({ folded: foldWords(found), index }))
  const hits = words.filter(({ folded }) => isHit(folded))
  const richness = (from: number) =>
    new Set(
      hits.filter(({ index }) => index >= from && index < from + excerptLength - lead).map(({ folded }) => folded),
    ).size
  const first = hits.reduce<(typeof hits)[number] | undefined>(
    (best, hit) => (best && richness(best.index) >= richness(hit.index) ? best : hit),
    undefined,
  )
  const wished = Math.max(0, (first?.index ?? 0) - lead)
  const from = wished === 0 ? 0 : (words.find(({ index }) => index >= wished)?.index ?? 0)
  const last = words.findLast(({ index }) => index <= from + excerptLength && index > from)
  const to = from + excerptLength >= text.length ? text.length : (last?.index ?? text.length)
  const cut = text.slice(from, to).trimEnd()
  return marked(`${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`, isHit)
}
