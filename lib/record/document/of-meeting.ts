import { inEveryLanguage } from '#lib/i18n/in-every-language.ts'
import { translator } from '#lib/i18n/translator.ts'
import { endOf, type MeetingContent } from '../meeting/schema.ts'
import { type DocumentContent, document } from './schema.ts'

/** What a meeting has most often. */
export const attachedTypes = ['agenda', 'conceptNote', 'minutes'] as const
export type AttachedType = (typeof attachedTypes)[number]

const longestTitle = 500

/**
 * What a new document of a meeting starts from. What is written before a meeting has the day that it begins, what comes of it the day
 * that it ends. Of a known type it is called after the meeting, in the languages in which that has a name.
 */
export function documentOfMeeting(
  recordId: string,
  meeting: Pick<MeetingContent, 'title' | 'start' | 'end'>,
  type?: AttachedType,
): DocumentContent {
  const isBefore = type === 'agenda' || type === 'conceptNote'
  const of = { ...document.empty(), adoptedAt: recordId, adoptedOn: isBefore ? meeting.start : endOf(meeting) }
  if (!type) return of
  const title = inEveryLanguage((locale) => {
    const name = meeting.title[locale]
    return name && `${translator(locale)(`terms.documentType.${type}`)}: ${name}`.slice(0, longestTitle)
  })
  return { ...of, type, title }
}
