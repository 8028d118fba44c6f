'use client'
import { useCallback, useRef } from 'react'
import { ComboBox, type Option } from '#components/ui/combo-box.tsx'
import type { ControlProps } from '#components/ui/field-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { RecordType } from '#lib/record-types.ts'
import { nameIn, type RecordLabel, useRecordLabels } from './record-labels.tsx'

export interface FoundRecord extends RecordLabel {
  id: string
}

/** Looks records up by the words of their names. */
export type RecordSearch = (types: readonly RecordType[], words: string) => Promise<readonly FoundRecord[]>

/** Finds a record by typing part of its name, and hands over its id; '' where the chosen one is taken away. */
export function RecordPicker({
  control,
  types,
  search,
  chosen = null,
  without = [],
  onPick,
  onLeave,
}: {
  /** From the frame around it, whose label names it. */
  control: ControlProps
  types: readonly RecordType[]
  search: RecordSearch
  /** What is chosen now; null where picks are handed on, as to a list. */
  chosen?: Option | null
  /** Ids that cannot be picked again. */
  without?: readonly string[]
  onPick: (id: string) => void
  onLeave?: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  const { add } = useRecordLabels()
  const found = useRef(new Map<string, FoundRecord>())
  const [taken, wanted] = [without.join(), types.join()]
  const load = useCallback(
    async (words: string): Promise<Option[]> => {
      const sought = wanted.split(',') as RecordType[]
      const records = await search(sought, words)
      for (const record of records) found.current.set(record.id, record)
      return records
        .filter(({ id }) => !taken.split(',').includes(id))
        .map(({ id, type, label: name, slug }) => ({
          id,
          name: nameIn(name, locale) || t('form.unnamed'),
          // Of one type alone, the field says which.
          note: [sought.length > 1 && t(`terms.recordType.${type}`), slug === null && t('form.notPublic')]
            .filter(Boolean)
            .join(' · '),
        }))
    },
    [search, wanted, taken, locale, t],
  )
  return (
    <ComboBox
      control={control}
      {...(onLeave ? { onLeave } : {})}
      load={load}
      chosen={chosen}
      onChoose={(option) => {
        const record = option && found.current.get(option.id)
        if (record) add(record.id, record)
        onPick(option?.id ?? '')
      }}
    />
  )
}
