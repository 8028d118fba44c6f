import { Tag } from '#components/ui/tag.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MeetingView } from '#lib/record/meeting/resolve.ts'

type Status = MeetingView['status']

/** That a meeting is not held as announced, in a list. Nothing for one that is planned or was held: its date says that. */
export function StatusTag({ status, locale }: { status: Status; locale: Locale }) {
  if (status !== 'postponed' && status !== 'cancelled') return null
  return (
    <Tag tone={status === 'cancelled' ? 'danger' : 'warn'}>{translator(locale)(`terms.meetingStatus.${status}`)}</Tag>
  )
}

/** The same on the meeting's own page, where nobody who looks for the date can miss it. */
export function StatusNotice({ status, locale }: { status: Status; locale: Locale }) {
  if (status !== 'postponed' && status !== 'cancelled') return null
  const tone = status === 'cancelled' ? 'border-danger text-danger' : 'border-warn text-warn'
  return (
    <p className={`mt-4 border-s-4 py-1 ps-3 text-lg font-semibold ${tone}`}>
      {translator(locale)(`reading.meeting.notice.${status}`)}
    </p>
  )
}
