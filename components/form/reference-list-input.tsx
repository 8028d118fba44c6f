'use client'
import type { ReactNode } from 'react'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { ItemListInput } from './item-list-input.tsx'
import { nameIn, useRecordLabel, useRecordLabels } from './record-labels.tsx'
import { RecordPicker, type RecordSearch } from './record-picker.tsx'

/** An ordered list of other records, each at most once. With `children`, each has further fields, such as a participant's capacity. */
export function ReferenceListInput({
  name,
  label,
  help,
  readOnly = false,
  types,
  search,
  adds = {},
  children,
}: {
  name: string
  label: string
  help?: ReactNode
  readOnly?: boolean
  types: readonly string[]
  search: RecordSearch
  /** What a new item starts with beside the record. */
  adds?: Record<string, unknown>
  children?: (at: string) => ReactNode
}) {
  const t = useWords()
  const locale = useLocale()
  const { labels } = useRecordLabels()
  const nameOf = (record: string) => {
    const known = labels[record]
    return (known && nameIn(known.label, locale)) || t('form.unnamed')
  }
  return (
    <ItemListInput
      name={name}
      label={label}
      help={help}
      readOnly={readOnly}
      nameOf={(item) => nameOf(String(item.record))}
      adder={(append, items) => (
        <RecordPicker
          label={t('form.addTo', { list: label })}
          types={types}
          search={search}
          without={items.map((item) => String(item.record))}
          onPick={(record) => append({ record, ...adds })}
        />
      )}
    >
      {(at, item) => (
        <div className="space-y-2">
          <ReferenceName record={String(item.record)} />
          {children?.(at)}
        </div>
      )}
    </ItemListInput>
  )
}

function ReferenceName({ record }: { record: string }) {
  const t = useWords()
  const { name, isPublic } = useRecordLabel(record)
  return (
    <p className="py-1.5">
      {name}
      {!isPublic && <span className="text-muted"> · {t('form.notPublic')}</span>}
    </p>
  )
}
