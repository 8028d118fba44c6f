import { RowTitle } from '#components/public/row-title.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import type { MeetingEntryView } from '#lib/record/meeting/resolve.ts'
import { hasPlaceOrModality, kindInWords, MeetingDate, PlaceAndModality } from './meeting-line.tsx'
import { firstConvened, StandingTag } from './meeting-status.tsx'

/** A meeting in a list: date, title, place and kind. `note` says what ties it to the page that lists it. */
export function MeetingRow({
  view,
  href,
  locale,
  note,
}: {
  view: MeetingEntryView
  href: string
  locale: Locale
  note?: string
}) {
  const { title, kind, start, end, standing, first, place, modality } = view
  const hasPlace = hasPlaceOrModality(view)
  return (
    <li className="gap-x-8 @[800px]:grid @[800px]:grid-cols-[14rem_minmax(0,1fr)] @[800px]:items-baseline">
      <p className="flex flex-wrap items-baseline gap-x-3 text-muted">
        {/* In Spanish and Portuguese a month begins small, and here it may begin the line. */}
        <span className="inline-block first-letter:uppercase">
          <MeetingDate start={start} end={end} locale={locale} />
        </span>
        <StandingTag standing={standing} locale={locale} />
      </p>
      <div className="max-w-measure">
        <RowTitle title={title} href={href} locale={locale} />
        {(hasPlace || kind !== 'unknown') && (
          <p className="text-muted">
            {hasPlace && <PlaceAndModality place={place} modality={modality} locale={locale} />}
            {hasPlace && kind !== 'unknown' && ' · '}
            {kind !== 'unknown' && kindInWords(kind, locale)}
          </p>
        )}
        {first && <p className="text-muted">{firstConvened(first, locale)}</p>}
        {note && <p>{note}</p>}
      </div>
    </li>
  )
}
