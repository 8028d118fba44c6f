import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type WordPiece, wordDifference } from '#lib/revision/word-difference.ts'
import { Added, Removed } from './marks.tsx'

/** How much of what stayed the same is shown on either side of a change, in characters. */
const context = 160

/** Two versions of a text in one, what was removed and what was added marked; long passages that stayed are left out. */
export function WordChanges({
  before,
  after,
  lang,
  locale,
}: {
  before: string
  after: string
  lang?: Locale | undefined
  locale: Locale
}) {
  const pieces = placed(wordDifference(before, after))
  return (
    <p lang={lang !== locale ? lang : undefined} className="max-w-measure whitespace-pre-line">
      {pieces.map(({ is, text, at }, index) => {
        if (is === 'removed')
          return (
            <Removed key={at} locale={locale}>
              {text}
            </Removed>
          )
        if (is === 'added')
          return (
            <Added key={at} locale={locale}>
              {text}
            </Added>
          )
        const [head, tail] = [index === 0 ? 0 : context, index === pieces.length - 1 ? 0 : context]
        return abridged(text, head, tail, translator(locale)('staff.difference.leftOut'))
      })}
    </p>
  )
}

/** Each piece with where it begins among all. */
function placed(pieces: readonly WordPiece[]): (WordPiece & { at: number })[] {
  let at = 0
  return pieces.map((piece) => {
    const begins = at
    at += piece.text.length
    return { ...piece, at: begins }
  })
}

/** The first `head` and the last `tail` characters of a passage, or so: cut between words. A passage that is hardly longer stays whole. */
function abridged(text: string, head: number, tail: number, leftOut: string): string {
  if (text.length <= head + tail + context) return text
  const headEnd = head === 0 ? 0 : text.lastIndexOf(' ', head) + 1 || head
  const tailStart = tail === 0 ? text.length : text.indexOf(' ', text.length - tail)
  return text.slice(0, headEnd) + leftOut + text.slice(tailStart === -1 ? text.length - tail : tailStart)
}
