import { Fragment } from 'react'
import { InItsLanguage, LanguageNote } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { dateTimeAttribute, formatRange } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MeetingEntryView, Place } from '#lib/record/meeting/resolve.ts'

/** When a meeting is or was, its range printed once. */
export function MeetingDate({ start, end, locale }: { start: string; end: string; locale: Locale }) {
  const words = formatRange(start, end, locale)
  // HTML has a form for one date and none for a range.
  const machine = end === '' || end === start ? dateTimeAttribute(start) : undefined
  return machine ? <time dateTime={machine}>{words}</time> : <span className="tabular-nums">{words}</span>
}

/** What a meeting is called by its kind; a meeting of unknown kind is a meeting. */
export function kindInWords(kind: MeetingEntryView['kind'], locale: Locale): string {
  const t = translator(locale)
  return kind === 'unknown' ? t('terms.recordType.meeting') : t(`terms.meetingKind.${kind}`)
}

/**
 * Where a meeting is and how one takes part, as far as it is recorded: `Quito, Ecuador · In person`. Nothing where neither is known.
 * A language that is not the reader's is noted once.
 */
export function PlaceAndModality({
  place: { venue, city, country },
  modality,
  locale,
  linked = false,
}: {
  place: Place
  modality: MeetingEntryView['modality']
  locale: Locale
  /** Whether the country leads to its state's page. */
  linked?: boolean
}) {
  const names = [venue, city, country?.name ?? null].filter((name) => name !== null)
  const noted = names.findLast(({ lang }) => lang !== locale)
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={name === venue ? 'venue' : name === city ? 'city' : 'country'}>
          {index > 0 && ', '}
          {linked && country && name === country.name ? (
            <NamedRecord named={country} locale={locale} />
          ) : (
            <InItsLanguage reading={name} locale={locale} />
          )}
          {name === noted && <LanguageNote reading={name} locale={locale} />}
        </Fragment>
      ))}
      {modality !== 'unknown' && `${names.length > 0 ? ' · ' : ''}${translator(locale)(`terms.modality.${modality}`)}`}
    </>
  )
}

/** Whether there is anything for `PlaceAndModality` to say. */
export function hasPlaceOrModality({
  place: { venue, city, country },
  modality,
}: Pick<MeetingEntryView, 'place' | 'modality'>) {
  return venue !== null || city !== null || country !== null || modality !== 'unknown'
}
