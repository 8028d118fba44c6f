'use client'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { formatRange } from '#lib/date/format.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import { PartialDateInput } from './partial-date-input.tsx'

interface End {
  name: string
  label: ReactNode
  required?: boolean
}

/** From one partial date to another, read back as the public page will print it. */
export function DateRangeInput({ start, end, readOnly = false }: { start: End; end: End; readOnly?: boolean }) {
  const t = useWords()
  const locale = useLocale()
  const [from, to] = useWatch({ name: [start.name, end.name] }) as [string, string]
  const readable = parsePartialDate(from) && (to === '' || parsePartialDate(to))
  return (
    <div className="space-y-2">
      <div className="grid gap-4 sm:grid-cols-2">
        <PartialDateInput {...start} readOnly={readOnly} />
        <PartialDateInput {...end} readOnly={readOnly} />
      </div>
      {readable && to !== '' && (
        <p className="text-sm text-muted">
          {t('form.rangeReads')} <strong>{formatRange(from, to, locale)}</strong>
        </p>
      )}
    </div>
  )
}
