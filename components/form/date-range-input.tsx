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
  help?: ReactNode
  required?: boolean
}

/** From one partial date to another, read back as the public page will print it. */
export function DateRangeInput({ start, end, readOnly = false }: { start: End; end: End; readOnly?: boolean }) {
  const t = useWords()
  const locale = useLocale()
  const [from, to] = useWatch({ name: [start.name, end.name] }) as [string, string]
  const isReadable = parsePartialDate(from) && parsePartialDate(to) && from !== to
  return (
    <div className="@container space-y-2">
      <div className="grid gap-x-8 gap-y-5 @md:grid-cols-2">
        <PartialDateInput {...start} readOnly={readOnly} />
        <PartialDateInput {...end} readOnly={readOnly} />
      </div>
      <p className="text-sm empty:hidden">
        {isReadable && (
          <>
            <span className="text-muted">{t('form.rangeReads')}</span>{' '}
            <span className="font-semibold">{formatRange(from, to, locale)}</span>
          </>
        )}
      </p>
    </div>
  )
}
