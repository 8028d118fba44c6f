/** What is asked for: every wanted term has to be there, no unwanted one. A term is one word, or the words of a phrase as they follow each other. */
export interface Question {
  wanted: Term[]
  unwanted: Term[]
}

interface Term {
  text: string
  /** Between quotation marks: taken exactly, and never mended. */
  isPhrase: boolean
}

/** No question of a person is longer, in characters. */
export const longestQuestion = 200

/** More terms than this are not looked for. */
const mostTerms = 16

/** A question as an address keeps it: without control characters, single spaces, at most 200 characters. May be empty. */
export function tidyQuestion(typed: string): string {
  return [
    ...typed
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, longestQuestion)
    .join('')
    .trim()
}

/**
 * Reads a question as people mean it: words, "a phrase" in any language's quotation marks (one that is not closed goes to the end), and a minus
 * right before either for what must not be there. A hyphen within a word, or between spaces, is no minus. What holds no letter or
 * digit is left out.
 */
export function readQuestion(typed: string): Question {
  const question: Question = { wanted: [], unwanted: [] }
  const pieces = tidyQuestion(typed)
    .replace(/[“”„«»]/g, '"')
    .matchAll(/(?<=^|\s)(-?)"([^"]*)"?|([^\s"]+)/g)
  for (const [, minus, phrase, word = ''] of [...pieces].slice(0, mostTerms)) {
    const isUnwanted = minus === '-' || /^-/.test(word)
    const text = phrase ?? word.replace(/^-+/, '')
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const terms = isUnwanted ? question.unwanted : question.wanted
    terms.push({ text, isPhrase: phrase !== undefined })
  }
  return question
}
