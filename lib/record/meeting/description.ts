import { formatRange } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MeetingView } from './resolve.ts'
import type { Dates, Standing } from './status-change.ts'

/** A meeting in one line for search results and shared links: when, where, how and of what kind, as far as that is recorded. */
export function descriptionOf(view: MeetingView, locale: Locale): string {
  const { kind, place, modality } = view
  const t = translator(locale)
  const where = [place.city?.text, place.country?.name.text].filter(Boolean).join(', ')
  const facts = [
    whenInWords(view, locale),
    where,
    modality !== 'unknown' && t(`terms.modality.${modality}`),
    kind !== 'unknown' && t(`terms.meetingKind.${kind}`),
  ]
  return t('reading.meeting.description', { facts: facts.filter(Boolean).join(' · ') })
}

/** `10–11 May 2024`, and whether it is not then, or not at all, that it is held: `10–11 May 2024 · Cancelled`. */
export function whenInWords({ start, end, standing }: Dates & { standing: Standing }, locale: Locale): string {
  return [formatRange(start, end, locale), !isAsAnnounced(standing) && standingInWords(standing, locale)]
    .filter(Boolean)
    .join(' · ')
}

/** How a meeting stands, in a word. */
export function standingInWords(standing: Standing, locale: Locale): string {
  const t = translator(locale)
  return standing === 'rescheduled' ? t('meeting.standing.rescheduled') : t(`terms.meetingStatus.${standing}`)
}

/** Whether there is nothing to say of it beyond its date. */
export function isAsAnnounced(standing: Standing): standing is 'planned' | 'held' {
  return standing === 'planned' || standing === 'held'
}
