import Link from 'next/link'
import { Tag } from '#components/ui/tag.tsx'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { History, Version } from '#lib/revision/history.ts'
import { ClearanceNotes } from '../clearance/clearance-notes.tsx'
import { Course } from '../course.tsx'
import { RestoreButton } from './restore-button.tsx'

/** Every version that was ever public, newest first: what it was, who wrote and who published it, and ways to see and to restore it. */
export function VersionList({ history, shown, locale }: { history: History; shown: number; locale: Locale }) {
  const t = translator(locale)
  const { record, versions, mayRestore } = history
  return (
    <ol reversed className="border-t-2 border-ink">
      {versions.map((version) => {
        const number = version.version
        const isCurrent = number === record.version
        // A withdrawal has the content of the version that it took away: that one is restored.
        const restorable = mayRestore && version.act === 'change' && !(isCurrent && record.lifecycle === 'published')
        return (
          <li
            key={number}
            aria-current={number === shown ? 'true' : undefined}
            className={`border-b border-rule py-3 ${number === shown ? 'border-s-4 border-s-accent bg-wash ps-3' : 'ps-4'}`}
          >
            <div className="flex flex-wrap items-baseline gap-x-3">
              <h3 className="text-base">{t('staff.history.version', { version: number })}</h3>
              {isCurrent && <span className="text-sm text-muted">{t('staff.history.now')}</span>}
              <Tag tone={version.act === 'withdraw' ? 'danger' : version.restores ? 'accent' : 'good'}>
                {actInWords(t, version)}
              </Tag>
            </div>
            <p className="text-sm">
              <time dateTime={version.publishedAt}>{formatInstant(new Date(version.publishedAt), locale)}</time>
            </p>
            <p className="text-sm text-muted">{peopleInWords(t, version)}</p>
            <Said by={version.decision && version.authorName} words={version.message} />
            <Said by={version.publishedBy} words={version.decision} />
            <div className="mt-2 empty:hidden">
              <ClearanceNotes notes={version.clearances} locale={locale} />
            </div>
            {version.course.length > 1 && (
              <details className="mt-2 text-sm">
                <summary>
                  {t('review.course.way', { count: version.course.length })}
                  <span className="sr-only"> · {t('staff.history.version', { version: number })}</span>
                </summary>
                <div className="pt-2">
                  <Course steps={version.course} locale={locale} />
                </div>
              </details>
            )}
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
              {number === shown ? (
                <span className="text-muted">{t('staff.history.shown')}</span>
              ) : (
                <Link prefetch={false} href={`${paths.admin.history(record.type, record.id)}?after=${number}`}>
                  {t('staff.history.showDifferences')}
                  <span className="sr-only"> · {t('staff.history.version', { version: number })}</span>
                </Link>
              )}
              {restorable && (
                <RestoreButton
                  type={record.type}
                  recordId={record.id}
                  restores={number}
                  current={record.version}
                  fourEyes={history.fourEyes}
                />
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** A word to colleagues; `by` where another's stands beside it. */
function Said({ by, words }: { by: string; words: string }) {
  if (!words) return null
  return (
    <p className="mt-1 max-w-measure border-s-2 border-control ps-3 text-sm whitespace-pre-line">
      {by && <span className="font-semibold">{by}: </span>}
      {words}
    </p>
  )
}

function actInWords(t: Translator, { act, restores }: Version): string {
  if (act === 'withdraw') return t('staff.history.act.withdrawn')
  return restores ? t('staff.history.act.restored', { version: restores }) : t('staff.history.act.published')
}

function peopleInWords(t: Translator, { act, restores, authorName, publishedBy }: Version): string {
  // A withdrawal and a restoration are one person's decision, in which nobody wrote anything.
  if (restores && authorName !== publishedBy)
    return t('staff.history.proposedBy', { author: authorName, publisher: publishedBy })
  if (act === 'withdraw' || restores) return t('staff.history.decidedBy', { name: publishedBy })
  if (authorName === publishedBy) return t('staff.history.writtenAndPublished', { name: authorName })
  return t('staff.history.writtenBy', { author: authorName, publisher: publishedBy })
}
