'use client'
import { useWords } from '#components/ui/language.tsx'
import type { Told } from './call.ts'

/** What long work is at, and how far. */
export function Working({ told }: { told: Told }) {
  const t = useWords()
  const { step, done, of } = told
  return (
    <div className="max-w-measure space-y-2 border-y border-rule py-6" role="status">
      <p className="font-semibold">{t(`redaction.step.${step}`)}</p>
      <progress
        value={of > 0 ? done : undefined}
        max={of > 0 ? of : undefined}
        aria-label={t(`redaction.step.${step}`)}
        className="h-3 w-full appearance-none border border-control bg-ground [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-ground [&::-webkit-progress-value]:bg-accent"
      />
      <p className="text-sm tabular-nums text-muted" aria-hidden="true">
        {of > 0 ? t('redaction.progress', { done, of }) : '\u00a0'}
      </p>
    </div>
  )
}
