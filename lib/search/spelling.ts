/** Words shorter than this are taken as they are typed. */
const shortest = 4
const longest = 24

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * Every word one typing error away from a folded word: a letter too many, too few, another one, or two that changed places (P. Norvig,
 * "How to Write a Spelling Corrector"). Empty for words of fewer than four letters, and for what is no word of plain letters.
 */
export function wordsNear(word: string): string[] {
  if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word)) return []
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    for (const letter of letters) {
      near.add(before + letter + after)
      if (after) near.add(before + letter + after.slice(1))
    }
    if (after) near.add(before + after.slice(1))
    if (after.length > 1) near.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
  }
  near.delete(word)
  return [...near]
}
