'use client'
import Link from 'next/link'
import { Banner } from '#components/ui/banner.tsx'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { ClockTime } from './clock-time.tsx'
import { useOpenEditor } from './use-editor.ts'
import { whyClosed } from './why-closed.ts'

/** How far the open revision is and what was said of it, why it cannot be typed into, and who else has one. */
export function RevisionNotices() {
  const t = useWords()
  const { editing, opened } = useOpenEditor()
  const { revision, record, others } = editing
  const why = whyClosed(editing, opened.person)
  const isReturned = revision?.state === 'returned' && revision.decision
  const isReviewed = revision?.state === 'submitted' && revision.authorId !== opened.person.userId
  return (
    <>
      {isReturned && (
        <Banner tone="warn" title={t('editor.revision.returned')}>
          <p className="whitespace-pre-line">{revision.decision}</p>
        </Banner>
      )}
      {isReviewed && (
        <Banner title={t('editor.revision.review', { author: revision.authorName })}>
          {revision.message && <p className="whitespace-pre-line">{revision.message}</p>}
        </Banner>
      )}
      {why && !isReviewed && (
        <Banner title={t(`editor.closed.${why}`, { author: revision?.authorName ?? '' })}>
          {revision?.state === 'rejected' && revision.decision && (
            <p className="whitespace-pre-line">{revision.decision}</p>
          )}
        </Banner>
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
