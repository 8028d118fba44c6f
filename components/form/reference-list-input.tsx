'use client'
import type { ReactNode } from 'react'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { RecordType } from '#lib/record-types.ts'
import { ItemListInput } from './item-list-input.tsx'
import { useNameOf, useRecordLabel } from './record-labels.tsx'
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
  types: readonly RecordType[]
  search: RecordSearch
  /** What a new item starts with beside the record. */
  adds?: Record<string, unknown>
  children?: (at: string) => ReactNode
}) {
  const t = useWords()
  const nameOf = useNameOf()
  return (
    <ItemListInput
      name={name}
      label={label}
      help={help}
      readOnly={readOnly}
      nameOf={(item) => nameOf(String(item.record))}
      adder={(append, items) => (
        <div className="max-w-md">
          <FieldFrame
            label={<span className="text-sm font-normal text-muted">{t('form.addTo', { list: label })}</span>}
          >
            {(control) => (
              <RecordPicker
                control={control}
                types={types}
                search={search}
                without={items.map((item) => String(item.record))}
                onPick={(record) => append({ record, ...adds })}
              />
            )}
          </FieldFrame>
        </div>
      )}
      head={(item) => <ReferenceName record={String(item.record)} />}
    >
      {(at) => children?.(at)}
    </ItemListInput>
  )
}

function ReferenceName({ record }: { record: string }) {
  const t = useWords()
  const { name, isPublic } = useRecordLabel(record)
  return (
    <p className="hyphens-manual">
      {name}
      {!isPublic && <span className="text-muted"> · {t('form.notPublic')}</span>}
    </p>
  )
}
