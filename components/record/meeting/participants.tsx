import { namesBelowEachOther } from '#components/public/facts.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MeetingView } from '#lib/record/meeting/resolve.ts'

type Participant = MeetingView['participants'][number]

/** Who took part, each in their capacity and with how many people, below how many that makes. */
export function Participants({ participants, locale }: { participants: readonly Participant[]; locale: Locale }) {
  const t = translator(locale)
  const noteOf = ({ capacity, headCount }: Participant) =>
    [
      capacity !== 'unknown' && t(`terms.capacity.${capacity}`),
      headCount !== null && t('reading.meeting.headCount', { count: headCount }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <div className="space-y-2.5">
      <p className="text-sm text-muted">{totalInWords(participants, locale)}</p>
      {namesBelowEachOther(participants, locale, noteOf)}
    </div>
  )
}

/** `12 participants · 48 people in all`. Where some were not counted, it says for how many the count holds. */
export function totalInWords(participants: readonly Pick<Participant, 'headCount'>[], locale: Locale): string {
  const t = translator(locale)
  const count = participants.length
  const counts = participants.flatMap(({ headCount }) => (headCount === null ? [] : [headCount]))
  const people = counts.reduce((sum, each) => sum + each, 0)
  const counted = counts.length
  const total = counted === count ? 'meeting.participants.people' : 'meeting.participants.peopleOfSome'
  return [t('meeting.participants.count', { count }), counted > 0 && t(total, { people, counted, count })]
    .filter(Boolean)
    .join(' · ')
}
