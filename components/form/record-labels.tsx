'use client'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { LocalizedText } from '#lib/action/result.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import type { RecordType } from '#lib/record-types.ts'

/** A record as a form names it. `slug` is null where it is not public. */
export interface RecordLabel {
  type: RecordType
  label: LocalizedText
  slug: string | null
}

type Labels = Readonly<Record<string, RecordLabel>>

const Store = createContext<{ labels: Labels; add: (id: string, label: RecordLabel) => void }>({
  labels: {},
  add: () => {},
})

/** The names of the records that a form refers to: those the page came with, and those that were picked since. */
export function RecordLabels({ initial, children }: { initial: Labels; children: ReactNode }) {
  const [picked, setPicked] = useState<Labels>({})
  const add = useCallback((id: string, label: RecordLabel) => setPicked((known) => ({ ...known, [id]: label })), [])
  return (
    <Store value={useMemo(() => ({ labels: { ...initial, ...picked }, add }), [initial, picked, add])}>
      {children}
    </Store>
  )
}

export function useRecordLabels() {
  return useContext(Store)
}

/** Names records by their ids, in the language of the interface. */
export function useNameOf(): (id: string) => string {
  const t = useWords()
  const locale = useLocale()
  const { labels } = useRecordLabels()
  return (id) => {
    const known = labels[id]
    return (known && nameIn(known.label, locale)) || t('form.unnamed')
  }
}

/** A record's name in the language of the interface, and whether it is public. */
export function useRecordLabel(id: string): { name: string; isPublic: boolean } {
  const nameOf = useNameOf()
  const known = useRecordLabels().labels[id]
  return { name: nameOf(id), isPublic: known ? known.slug !== null : true }
}

/** The name in one language, else in the first that there is. */
export function nameIn(label: LocalizedText, locale: Locale): string {
  return label[locale] || locales.map((other) => label[other]).find(Boolean) || ''
}
