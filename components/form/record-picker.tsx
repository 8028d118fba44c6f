'use client'
import { useState } from 'react'
import {
  Button as AriaButton,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  useAsyncList,
} from 'react-aria-components'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { nameIn, type RecordLabel, useRecordLabels } from './record-labels.tsx'

export interface FoundRecord extends RecordLabel {
  id: string
}

/** Looks records up by the words of their names. */
export type RecordSearch = (types: readonly string[], words: string) => Promise<FoundRecord[]>

/** Finds a record by typing part of its name, and hands over its id. */
export function RecordPicker({
  id,
  label,
  types,
  search,
  without = [],
  onPick,
}: {
  id?: string
  label: string
  types: readonly string[]
  search: RecordSearch
  /** Ids that are chosen already. */
  without?: readonly string[]
  onPick: (id: string) => void
}) {
  const t = useWords()
  const locale = useLocale()
  const { add } = useRecordLabels()
  const [round, setRound] = useState(0)
  const list = useAsyncList<FoundRecord>({
    load: async ({ filterText }) => ({ items: await search(types, filterText ?? '') }),
  })
  const items = list.items.filter((item) => !without.includes(item.id))
  const pick = (key: string | number | null) => {
    const found = list.items.find((item) => item.id === key)
    if (!found) return
    add(found.id, found)
    onPick(found.id)
    list.setFilterText('')
    // A new ComboBox: empty again, and ready for the next.
    setRound(round + 1)
  }
  return (
    <ComboBox
      key={round}
      items={items}
      inputValue={list.filterText}
      onInputChange={list.setFilterText}
      onSelectionChange={pick}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="sr-only">{label}</Label>
      <div className="flex">
        <Input id={id} className="control" placeholder={t('form.search')} autoComplete="off" />
        <AriaButton aria-label={t('form.showAll')} className="-ms-px min-w-10 border border-control bg-ground">
          <span aria-hidden="true">▾</span>
        </AriaButton>
      </div>
      <Popover className="w-(--trigger-width) border border-rule bg-ground shadow-lg">
        <ListBox<FoundRecord>
          className="max-h-72 overflow-y-auto py-1 outline-none"
          renderEmptyState={() => (
            <p className="px-3 py-2 text-muted">{list.isLoading ? t('form.searching') : t('form.nothingFound')}</p>
          )}
        >
          {(item) => (
            <ListBoxItem
              id={item.id}
              textValue={nameIn(item.label, locale)}
              className="cursor-pointer px-3 py-1.5 outline-none data-[focused]:bg-wash data-[focused]:underline"
            >
              {nameIn(item.label, locale)}
              {item.slug === null && <span className="text-muted"> · {t('form.notPublic')}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
