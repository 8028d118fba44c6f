import Link from 'next/link'
import { Tag } from '#components/ui/tag.tsx'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { DeskRevision } from '#lib/revision/desk.ts'
import { RecordName } from '../record-name.tsx'
import { AudienceTag } from '../state-tags.tsx'

/** A revision on the desk: what it is and whose, since when, and what was said of it. */
export function ProposalRow({ revision, userId, locale }: { revision: DeskRevision; userId: string; locale: Locale }) {
  const t = translator(locale)
  const { id, type, recordId, label, authorId, authorName, audience, isNew, restores, since } = revision
  const isOwn = authorId === userId
  const days = Math.floor((Date.now() - Date.parse(since)) / 86_400_000)
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          prefetch={false}
          href={`${paths.admin.record(type, recordId)}?revision=${id}`}
          className="font-semibold wrap-anywhere"
        >
          <RecordName name={label} locale={locale} />
        </Link>
        <p className="flex flex-wrap gap-x-4 text-sm text-muted">
          <span>
            {t(`terms.recordType.${type}`)}
            {!isOwn && ` · ${t('review.by', { name: authorName })}`}
          </span>
          {isNew && !isOwn && <Tag>{t('review.isNew')}</Tag>}
          {restores !== null && <Tag tone="accent">{t('review.restores', { version: restores })}</Tag>}
          <Outcome {...revision} t={t} />
          <AudienceTag audience={audience} locale={locale} />
        </p>
        <Said by={authorName} words={isOwn && revision.decision ? '' : revision.message} />
        <Said by={revision.decidedBy ?? ''} words={revision.decision} />
      </div>
      <p className="text-sm text-muted sm:text-end">
        <time dateTime={since}>{whenInWords(t, revision, formatInstant(new Date(since), locale))}</time>
        {revision.state === 'submitted' && days > 0 && (
          <span className="max-sm:before:content-['_·_'] sm:block">{t('review.days', { count: days })}</span>
        )}
      </p>
    </li>
  )
}

function Outcome({ state, version, t }: DeskRevision & { t: Translator }) {
  if (state === 'returned') return <Tag tone="warn">{t('review.sentBack')}</Tag>
  if (state === 'rejected') return <Tag tone="danger">{t('review.rejected')}</Tag>
  return version === null ? null : <Tag tone="good">{t('review.version', { version })}</Tag>
}

function whenInWords(t: Translator, { state }: DeskRevision, date: string): string {
  if (state === 'submitted') return t('review.since', { date })
  return state === 'draft' ? t('review.saved', { date }) : date
}

function Said({ by, words }: { by: string; words: string }) {
  if (!words) return null
  return (
    <p className="mt-1 max-w-measure border-s-2 border-control ps-3 wrap-anywhere whitespace-pre-line">
      <span className="font-semibold">{by}:</span> {words}
    </p>
  )
}
