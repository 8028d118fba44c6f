import Link from 'next/link'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { NamedRecord } from '#lib/revision/known-names.ts'
import { RecordName } from './record-name.tsx'

/** The way from a document to the meeting that it was opened at, which lists it among its documents. */
export function DocumentMeeting({ id, meeting, locale }: { id: string; meeting: NamedRecord; locale: Locale }) {
  return (
    <p className="mt-10 border-t border-rule pt-4">
      <span className="text-muted">{translator(locale)('attached.meeting')} </span>
      <Link prefetch={false} href={paths.admin.record('meeting', id)}>
        <RecordName name={meeting.label} locale={locale} />
      </Link>
    </p>
  )
}
