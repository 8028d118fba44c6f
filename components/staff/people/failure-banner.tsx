'use client'
import { Banner } from '#components/ui/banner.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'

/** Why an act on an account was not done; nothing where it was, or where the fields say it themselves. */
export function FailureBanner({ failure }: { failure: ActionFailure | null }) {
  const t = useWords()
  if (!failure || (failure.code === 'invalid' && failure.fields)) return null
  const code = failure.code === 'conflict' ? 'stale' : failure.code
  return <Banner tone="danger" title={t(`account.failed.${code}`)} />
}
