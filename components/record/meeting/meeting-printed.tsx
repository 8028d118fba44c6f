import { InItsLanguage, LanguageNote } from '#components/public/localized.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { isAsAnnounced, standingInWords } from '#lib/record/meeting/description.ts'
import type { MeetingEntryView } from '#lib/record/meeting/resolve.ts'
import { kindInWords, MeetingDate, PlaceAndModality } from './meeting-line.tsx'

/** A meeting in a table on paper: date, title, place and modality, kind. */
export function PrintedMeeting({ view, href, locale }: { view: MeetingEntryView; href: string; locale: Locale }) {
  const { title, kind, start, end, place, modality, standing } = view
  return (
    <tr>
      <td className="min-w-28">
        <MeetingDate start={start} end={end} locale={locale} />
      </td>
      <td className="min-w-48">
        <a href={href}>
          <InItsLanguage reading={title} locale={locale} />
        </a>
        <LanguageNote reading={title} locale={locale} />
        {!isAsAnnounced(standing) && ` · ${standingInWords(standing, locale)}`}
      </td>
      <td>
        <PlaceAndModality place={place} modality={modality} locale={locale} />
      </td>
      <td>{kindInWords(kind, locale)}</td>
    </tr>
  )
}
