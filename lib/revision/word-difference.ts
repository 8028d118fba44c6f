/** A run of text that both versions have, or that only the older or only the newer one has. */
export interface WordPiece {
  is: 'same' | 'removed' | 'added'
  text: string
}

/** How many cells the table of a comparison may have: two texts of a thousand words each, some milliseconds. */
const mostCells = 4_000_000

/**
 * How `after` differs from `before`, word by word, in reading order; what was removed stands before what was added in its place. All
 * pieces but `added` joined are `before`, all but `removed` are `after`. By longest common subsequence; texts too long for that are
 * compared by line first, and a passage in which too much changed is shown as removed and added whole.
 */
export function wordDifference(before: string, after: string): WordPiece[] {
  const script = compare(wordsOf(before), wordsOf(after)) ?? byLine(before, after)
  return gather(script)
}

/** Words, single signs, and runs of blanks. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Lines that stayed, and the words of those between them. */
function byLine(before: string, after: string): WordPiece[] {
  const script = compare(linesOf(before), linesOf(after)) ?? whole([before], [after])
  return passages(script).flatMap(({ same, removed, added }) => [
    ...(compare(wordsOf(removed), wordsOf(added)) ?? whole([removed], [added])),
    ...(same ? [{ is: 'same', text: same } satisfies WordPiece] : []),
  ])
}

/** The edit script between two lists, one piece an element; null where the table would be too large. */
function compare(before: readonly string[], after: readonly string[]): WordPiece[] | null {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++
  }
  const middle = longestCommon(before.slice(start, before.length - end), after.slice(start, after.length - end))
  if (!middle) return null
  return [...same(before.slice(0, start)), ...middle, ...same(before.slice(before.length - end))]
}

function longestCommon(before: readonly string[], after: readonly string[]): WordPiece[] | null {
  if (before.length === 0 || after.length === 0) return whole(before, after)
  const width = after.length + 1
  if ((before.length + 1) * width > mostCells) return null
  // lengths[i * width + j]: how much the rests from i and from j have in common.
  const lengths = new Uint16Array((before.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const script: WordPiece[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      script.push(...same([before[i] ?? '']))
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) script.push(...whole([before[i++] ?? ''], []))
    else script.push(...whole([], [after[j++] ?? '']))
  }
  return [...script, ...whole(before.slice(i), after.slice(j))]
}

const same = (list: readonly string[]) => list.map((text): WordPiece => ({ is: 'same', text }))

const whole = (before: readonly string[], after: readonly string[]): WordPiece[] => [
  ...before.map((text): WordPiece => ({ is: 'removed', text })),
  ...after.map((text): WordPiece => ({ is: 'added', text })),
]

/** What changed at one place, and what follows it unchanged. */
interface Passage {
  removed: string
  added: string
  same: string
}

/** Changes that only blanks keep apart are one: `the old` → `a new` reads better than two words each. */
function passages(script: readonly WordPiece[]): Passage[] {
  const found: Passage[] = [{ removed: '', added: '', same: '' }]
  for (const { is, text } of script) {
    let last = found[found.length - 1] as Passage
    if (is === 'same') {
      last.same += text
      continue
    }
    if (last.same !== '' && (last.same.trim() !== '' || last.removed + last.added === '')) {
      last = { removed: '', added: '', same: '' }
      found.push(last)
    } else if (last.same !== '') {
      last.removed += last.same
      last.added += last.same
      last.same = ''
    }
    last[is] += text
  }
  return found
}

/** A blank that both ends of a change have did not change. */
function withoutCommonBlank({ removed, added, same: stayed }: Passage): Passage {
  const blank = /\s+$/.exec(removed)?.[0] ?? ''
  if (blank === '' || !added.endsWith(blank)) return { removed, added, same: stayed }
  return { removed: removed.slice(0, -blank.length), added: added.slice(0, -blank.length), same: blank + stayed }
}

function gather(script: readonly WordPiece[]): WordPiece[] {
  return passages(script)
    .map(withoutCommonBlank)
    .flatMap(({ removed, added, same: stayed }): WordPiece[] => [
      { is: 'removed', text: removed },
      { is: 'added', text: added },
      { is: 'same', text: stayed },
    ])
    .filter(({ text }) => text !== '')
}
