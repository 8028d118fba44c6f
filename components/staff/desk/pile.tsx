import Link from 'next/link'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { DeskRevision } from '#lib/revision/desk.ts'
import { RecordName } from '../record-name.tsx'
import { AudienceTag } from '../state-tags.tsx'

export interface PileFacts {
  title: string
  help?: string
  revisions: readonly DeskRevision[]
  locale: Locale
  showAuthor?: boolean
  /** What happened to it when, in words; the date is written out. */
  when: (date: string, revision: DeskRevision) => string
}

/** One pile of the desk: each thing a line with what it is, since when and by whom, and what was said of it. */
export function Pile({ title, help, revisions, locale, showAuthor = false, when }: PileFacts) {
  const t = translator(locale)
  if (revisions.length === 0) return null
  return (
    <section className="space-y-2">
      <h2 className="text-lg">{title}</h2>
      {help && <p className="text-muted">{help}</p>}
      <ul className="border-t-2 border-ink">
        {revisions.map((revision) => (
          <li
            key={revision.id}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <Link
                prefetch={false}
                href={`${paths.admin.record(revision.type, revision.recordId)}?revision=${revision.id}`}
                className="font-semibold"
              >
                <RecordName name={revision.label} locale={locale} />
              </Link>
              <p className="flex flex-wrap gap-x-4 text-sm text-muted">
                <span>
                  {t(`terms.recordType.${revision.type}`)}
                  {showAuthor && ` · ${t('staff.desk.by', { name: revision.authorName })}`}
                </span>
                <AudienceTag audience={revision.audience} locale={locale} />
              </p>
              <Said label={t('staff.desk.reason')} words={revision.decision} />
              <Said label={t('staff.desk.message')} words={revision.decision ? '' : revision.message} />
            </div>
            <p className="text-sm text-muted">
              <time dateTime={revision.updatedAt}>
                {when(formatInstant(new Date(revision.updatedAt), locale), revision)}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ label, words }: { label: string; words: string }) {
  if (!words) return null
  return (
    <p className="mt-1 max-w-measure border-s-2 border-control ps-3 whitespace-pre-line">
      <span className="font-semibold">{label}:</span> {words}
    </p>
  )
}
