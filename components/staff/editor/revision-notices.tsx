'use client'
import Link from 'next/link'
import { Banner } from '#components/ui/banner.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { Course } from '../course.tsx'
import { ClockTime } from './clock-time.tsx'
import { isProposal } from './reviewing.ts'
import { useOpenEditor } from './use-editor.ts'
import { useView } from './view.ts'
import { whyClosed } from './why-closed.ts'

/** How far the open revision is and what was said of it, why it cannot be typed into, and who else has one. */
export function RevisionNotices() {
  const t = useWords()
  const locale = useLocale()
  const { editing, opened, hasDraft } = useOpenEditor()
  const { revision, record, others } = editing
  const why = whyClosed(editing, opened.person)
  const isReturned = revision?.state === 'returned' && revision.decision
  const { userId, role } = opened.person
  const reads = isProposal(editing)
  const { view } = useView()
  const isTheirs = reads && revision?.authorId !== userId
  // What could be published but for four eyes says why it is not.
  const isOwn = revision ? revision.authorId === userId : hasDraft
  const isOnItsWay = why === null || why === 'waits'
  const awaitsAnother = editing.fourEyes && role !== 'focalPoint' && isOwn && isOnItsWay && editing.may.submit
  return (
    <>
      {isReturned && (
        <Banner tone="warn" title={t('editor.revision.returned')}>
          <p className="whitespace-pre-line">{revision.decision}</p>
        </Banner>
      )}
      {awaitsAnother && (
        <Banner title={t(why ? 'review.own.waits' : 'review.own.draft')}>
          <p>{t(why ? 'review.own.waitsHelp' : 'review.own.draftHelp')}</p>
        </Banner>
      )}
      {why && !awaitsAnother && !(isTheirs && why === 'theirs' && revision?.state !== 'draft') && (
        <Banner title={t(`editor.closed.${why}`, { author: revision?.authorName ?? '' })}>
          {revision?.state === 'rejected' && revision.decision && (
            <p className="whitespace-pre-line">{revision.decision}</p>
          )}
        </Banner>
      )}
      {revision && revision.course.length > 0 && !(reads && view === 'changes') && (
        <details className="text-sm">
          <summary>{t('review.course.summary', { count: revision.course.length })}</summary>
          <div className="pt-3">
            <Course steps={revision.course} locale={locale} />
          </div>
        </details>
      )}
      {others.map(({ id, state, authorName, updatedAt }) => (
        <Banner key={id}>
          <p>
            {t.rich(`editor.revision.other.${state === 'submitted' ? 'submitted' : 'draft'}`, {
              author: authorName,
              time: () => <ClockTime at={updatedAt} />,
            })}{' '}
            <Link prefetch={false} href={`${paths.admin.record(record.type, record.id)}?revision=${id}`}>
              {t('editor.revision.openOther')}
            </Link>
          </p>
        </Banner>
      ))}
    </>
  )
}
