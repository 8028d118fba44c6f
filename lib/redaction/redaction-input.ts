import * as z from 'zod'
import { spellingProblem } from './words.ts'

const spelling = z
  .string()
  .trim()
  .max(200, 'tooLong')
  .superRefine((text, context) => {
    const problem = spellingProblem(text)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
const spellings = z.array(spelling).min(1, 'required').max(20, 'tooLong')
const ids = z.array(z.uuid()).max(5_000)

/** What the route of redactions takes: the search, which changes nothing, or the act on what was found. */
export const redactionRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('search'), spellings }),
  z.strictObject({
    do: z.literal('redact'),
    spellings,
    seen: z.string().length(64),
    leave: z.strictObject({ records: ids, people: ids, files: ids }),
    files: ids,
    reason: z.string().trim().min(1, 'required').max(2_000, 'tooLong'),
    /** One of the spellings, typed once more. */
    confirmation: z.string().max(200, 'tooLong'),
  }),
])

export type RedactionRequest = z.input<typeof redactionRequest>
