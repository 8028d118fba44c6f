'use client'
import { catchError } from 'next/error'
import type { ReactNode } from 'react'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'

/** Around the rows of a list: where they could not be read, says so in their place. The search and the filters stay as they are. */
export const ListFailed = catchError<{ children?: ReactNode }>((_, { error, retry }) => (
  <Failure isAway={(error as { digest?: string }).digest === 'unavailable'} onRetry={retry} />
))

function Failure({ isAway, onRetry }: { isAway: boolean; onRetry: () => void }) {
  const t = useWords()
  return (
    <div className="max-w-measure space-y-4">
      <Banner tone="danger" title={t('list.failed.title')}>
        <p>{t(isAway ? 'list.failed.away' : 'list.failed.fault')}</p>
      </Banner>
      <Button onPress={onRetry}>{t('staff.failed.again')}</Button>
    </div>
  )
}
