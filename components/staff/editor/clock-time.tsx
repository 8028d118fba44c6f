'use client'
import { useSyncExternalStore } from 'react'
import { useLocale } from '#components/ui/language.tsx'
import { formatInstant } from '#lib/date/format.ts'
import { cldrTag } from '#lib/i18n/cldr.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** A moment on the reader's own clock: the time alone where it is today. Until the browser takes over, in UTC, labelled so. */
export function ClockTime({ at }: { at: string }) {
  const locale = useLocale()
  const words = useSyncExternalStore(
    () => () => {},
    () => onClock(new Date(at), locale),
    () => formatInstant(new Date(at), locale),
  )
  return <time dateTime={at}>{words}</time>
}

function onClock(instant: Date, locale: Locale): string {
  const isToday = instant.toDateString() === new Date().toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'short', year: 'numeric' } as const)
  return new Intl.DateTimeFormat(cldrTag[locale], {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)
}
