'use client'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Course } from '../course.tsx'
import { ClockTime } from './clock-time.tsx'
import { Differences } from './differences.tsx'
import { useLive } from './live.tsx'
import { furtherActsOf } from './next-act.ts'
import { isReviewed, proposedChange } from './reviewing.ts'
import type { Asked } from './revision-bar.tsx'
import { useOpenEditor } from './use-editor.ts'

/** A proposal beside what is public: whose, what was said of it, every change word by word, and the decision on it. */
export function ReviewPanel({ onNext, onAsk }: { onNext: () => void; onAsk: (asked: Asked) => void }) {
  const t = useWords()
  const locale = useLocale()
  const { editing, opened, hasDraft } = useOpenEditor()
  const { content } = useLive()
  const { revision, record } = editing
  if (!revision) return null
  const found = proposedChange(editing, content)
  const decides = isReviewed(editing)
  const submittedAt = revision.course.findLast(({ kind }) => kind === 'submit')?.at ?? revision.updatedAt
  const others = furtherActsOf(editing, opened.person, hasDraft).filter((act) => act === 'sendBack' || act === 'reject')
  return (
    <div className="space-y-8">
      <section className="space-y-2">
        <h2 className="text-lg">
          {t(titleOf(decides, revision.authorId === opened.person.userId), { author: revision.authorName })}
        </h2>
        <p className="text-sm text-muted">
          {t.rich('review.submittedAt', { time: () => <ClockTime at={submittedAt} /> })}
        </p>
        {revision.message && (
          <p className="max-w-measure border-s-2 border-control ps-3 whitespace-pre-line">{revision.message}</p>
        )}
        {revision.restores !== null && <p>{t('review.restoring', { version: revision.restores })}</p>}
      </section>
      <section className="space-y-2">
        <h3 className="font-sans text-base font-semibold">
          {record.version === 0 ? t('review.allNew') : t('review.changes', { count: found.length })}
        </h3>
        {record.lifecycle === 'withdrawn' && <p className="text-sm text-muted">{t('review.again')}</p>}
        <Differences found={found} />
      </section>
      {decides && (
        <div className="flex flex-wrap gap-3">
          {editing.may.publish && (
            <Button kind="primary" onPress={onNext}>
              {t('review.publish')}
            </Button>
          )}
          {others.map((act) => (
            <Button key={act} kind={act === 'reject' ? 'danger' : 'quiet'} onPress={() => onAsk(act)}>
              {t(`editor.act.${act}.entry`)}
            </Button>
          ))}
        </div>
      )}
      {revision.course.length > 1 && (
        <section className="space-y-2">
          <h3 className="font-sans text-base font-semibold">
            {t('review.course.summary', { count: revision.course.length })}
          </h3>
          <Course steps={revision.course} locale={locale} />
        </section>
      )}
    </div>
  )
}

function titleOf(decides: boolean, isOwn: boolean) {
  if (isOwn) return 'review.proposedByYou'
  return decides ? 'review.proposed' : 'review.closed'
}
