'use client'
import { problemInWords } from '#components/form/problem.ts'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { fileSize } from '#lib/i18n/file-size.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import type { UploadState } from './use-upload.ts'

/** How far a file has come, and what came of it: to see and, at each step of it, to hear. */
export function UploadReport({ state, limit }: { state: UploadState; limit: number }) {
  const t = useWords()
  const locale = useLocale()
  const percent = state.is === 'sending' ? Math.floor(state.part * 100) : 0
  const words = (() => {
    if (state.is === 'sending') return t(percent < 100 ? 'file.sending' : 'file.checking', { name: state.file.name })
    if (state.is === 'cancelled') return t('file.cancelled', { name: state.file.name })
    if (state.is === 'done') return t('file.done', { name: state.name, size: fileSize(state.bytes, locale) })
    return ''
  })()
  return (
    <>
      {/* There before it says anything, so that what it says is heard. */}
      <p role="status" className="text-muted empty:hidden">
        {words}
      </p>
      {state.is === 'sending' && (
        <p className="flex items-center gap-3">
          <progress
            value={percent}
            max={100}
            aria-label={words}
            className="h-3 w-56 max-w-full appearance-none border border-control bg-ground [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-ground [&::-webkit-progress-value]:bg-accent"
          />
          <span className="text-sm text-muted tabular-nums">{t('file.sent', { percent })}</span>
        </p>
      )}
      <div role="alert">
        {state.is === 'failed' && (
          <p className="border-s-4 border-danger ps-4 font-semibold text-danger">
            {failureInWords(t, locale, state.failure, state.file, limit)}
          </p>
        )}
      </div>
    </>
  )
}

function failureInWords(t: Translator, locale: Locale, failure: ActionFailure, file: File, limit: number): string {
  const problem = failure.fields?.file?.[0]
  if (problem === 'fileTooLarge') {
    const sizes = { size: fileSize(file.size, locale), limit: fileSize(limit, locale) }
    return t('file.tooLarge', { name: file.name, ...sizes })
  }
  if (problem) return `${file.name}: ${problemInWords(t, problem)}`
  const { code } = failure
  const told = code === 'unauthenticated' || code === 'forbidden' || code === 'throttled' || code === 'unavailable'
  return t(`file.failure.${told ? code : 'failed'}`)
}
