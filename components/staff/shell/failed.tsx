'use client'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'

/** In place of a page that could not be made: what happened, what was kept and what to do. Never the error's own words. */
export function Failed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useWords()
  const away = error.digest === 'unavailable'
  return (
    <div role="alert" className="max-w-measure space-y-4">
      <title>{t(away ? 'staff.failed.unavailableTitle' : 'staff.failed.title')}</title>
      <h1 className="text-2xl">{t(away ? 'staff.failed.unavailableTitle' : 'staff.failed.title')}</h1>
      <p>{t(away ? 'staff.failed.unavailable' : 'staff.failed.message')}</p>
      <Button kind="primary" onPress={retry}>
        {t('staff.failed.again')}
      </Button>
      {error.digest && !away && (
        <p className="text-sm text-muted">{t('staff.failed.reference', { digest: error.digest })}</p>
      )}
    </div>
  )
}
