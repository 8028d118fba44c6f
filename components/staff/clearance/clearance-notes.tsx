import type { ClearanceNote } from '#lib/clearance/terms.ts'
import { formatDate, formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What was noted of clearances, each whether it is of this text or of one that was changed since; a corrected note stands beside its correction. */
export function ClearanceNotes({ notes, locale }: { notes: readonly ClearanceNote[]; locale: Locale }) {
  const t = translator(locale)
  if (notes.length === 0) return null
  return (
    <ul className="space-y-3">
      {notes.map(({ id, clearedBy, on, evidence, notedBy, notedAt, isOfThisText }) => (
        <li key={id} className={`border-s-2 ps-3 text-sm ${isOfThisText ? 'border-good' : 'border-warn'}`}>
          <p className={`font-semibold ${isOfThisText ? 'text-good' : 'text-warn'}`}>
            {t(isOfThisText ? 'clearance.state.clearedBy' : 'clearance.state.clearedEarlier', {
              name: clearedBy,
              date: formatDate(on, locale),
            })}
          </p>
          <p className="max-w-measure">
            {t('clearance.state.evidence')}: <Evidence text={evidence} />
          </p>
          <p className="text-muted">
            {t('clearance.state.notedBy', { name: notedBy, time: formatInstant(new Date(notedAt), locale) })}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Evidence({ text }: { text: string }) {
  if (!/^https:\/\/\S+$/i.test(text) || !URL.canParse(text)) return text
  return (
    <a href={text} target="_blank" rel="noopener noreferrer" className="break-all">
      {text}
    </a>
  )
}
