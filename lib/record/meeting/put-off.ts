import * as z from 'zod'
import { localized } from '#lib/content/field.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { partialDate } from '../shared-fields.ts'
import type { MeetingContent } from './schema.ts'
import { cancelled, type Dates, postponed, sameDates } from './status-change.ts'

export type PutOff = 'postpone' | 'cancel'

const dates = z.object({
  newStart: partialDate({ required: true }).publishable,
  newEnd: partialDate().publishable,
})

const answers = z.object({
  /** Of a postponement: whether there are new dates. */
  dates: z.enum(['known', 'unknown']),
  newStart: z.string(),
  newEnd: z.string(),
  announced: partialDate({ required: true }).publishable,
  /** What the public reads; may be empty. */
  line: localized({ max: 1_000 }).publishable,
  /** For colleagues alone. */
  reason: z.string().trim().min(1, 'required').max(2_000, 'tooLong'),
})

/** What somebody says who puts a meeting off or calls it off. */
export type Answers = z.infer<typeof answers>

/** What must be said of a meeting that stands for these dates. Problems are keys of the namespace `problem`. */
export function answersOf(act: PutOff, stands: Dates): z.ZodType<Answers, Answers> {
  const checked = answers.superRefine((said, context) => {
    if (act === 'cancel' || said.dates === 'unknown') return
    const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const { data, error } = dates.safeParse(said)
    for (const { path, message } of error?.issues ?? []) complain(path.join('.'), message)
    if (!data) return
    for (const { problem } of endsNotBeforeItBegins(data.newStart, data.newEnd, 'newEnd')) complain('newEnd', problem)
    if (sameDates({ start: data.newStart, end: data.newEnd }, stands)) complain('newStart', 'sameDates')
  })
  // Of the fields' schemas it is known what they give, and not what they are given: the dialog holds what they give.
  return checked as unknown as z.ZodType<Answers, Answers>
}

/** The meeting put off or called off as was said. */
export function putOff(act: PutOff, content: MeetingContent, said: Answers): MeetingContent {
  if (act === 'cancel') return cancelled(content, said)
  return postponed(
    content,
    said,
    said.dates === 'known' ? { start: said.newStart.trim(), end: said.newEnd.trim() } : null,
  )
}
