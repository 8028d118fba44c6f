import type * as z from 'zod'
import problem from '#lib/i18n/messages/es/problem.json' with { type: 'json' }

/** A key of the message namespace `problem`: what is wrong with one field. */
export type Problem = keyof typeof problem

const isProblem = (word: string): word is Problem => Object.hasOwn(problem, word)

/** More complaints than this help nobody, and an answer must not grow with a hostile input. */
const most = 100

function wordFor(issue: z.core.$ZodIssue): Problem {
  if (isProblem(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'tooLong'
  if (issue.code === 'too_small') return 'required'
  return 'invalid'
}

/** What a schema complains of, as an action's answer has it: dotted path in the input → keys of the namespace `problem`. */
export function inputProblems(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  const add = (path: PropertyKey[], word: Problem) => {
    const at = path.map(String).join('.')
    const words = fields[at] ?? []
    if (!words.includes(word)) fields[at] = [...words, word]
  }
  for (const issue of error.issues.slice(0, most)) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, most)) add([...issue.path, key.slice(0, 100)], 'unknownField')
    } else add(issue.path, wordFor(issue))
  }
  return fields
}
