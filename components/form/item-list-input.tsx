'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { GroupFrame } from '#components/ui/group-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import { OrderedList } from '#components/ui/ordered-list.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'

type Item = Record<string, unknown> & { id: string }

/** Puts a new item at the end. With `focus`, its first field takes the focus: where a button added it, and it is still empty. */
type Append = (item: Record<string, unknown>, how?: { focus?: boolean }) => void

export interface ItemListProps {
  /** Dotted path of the list in the form's values. */
  name: string
  label: string
  help?: ReactNode
  readOnly?: boolean
  /** How an item is called: above its fields, in buttons and announcements. */
  nameOf: (item: Item, index: number) => string
  /** What stands above its fields, where that is more than its name. */
  head?: (item: Item) => ReactNode
  /** The fields of one item; `at` is its dotted path. */
  children: (at: string, item: Item) => ReactNode
  /** Below the list: what adds an item. */
  adder: (append: Append, items: readonly Item[]) => ReactNode
}

/** An ordered list of items with lasting ids, each with fields of its own. */
export function ItemListInput({ name, label, help, readOnly = false, nameOf, head, children, adder }: ItemListProps) {
  const t = useWords()
  const list = useFieldArray({ name, keyName: 'rowKey' })
  const items = (useWatch({ name }) ?? []) as Item[]
  const [removed, setRemoved] = useState<{ item: Item; index: number } | null>(null)
  const error = useProblem(name)

  const fresh = useRef<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!fresh.current || items.at(-1)?.id !== fresh.current) return
    fresh.current = null
    frame.current?.querySelector<HTMLElement>('ol > :last-child :is(input, textarea, select)')?.focus()
  }, [items])

  const append: Append = (item, { focus = false } = {}) => {
    const id = crypto.randomUUID()
    if (focus) fresh.current = id
    list.append({ id, ...item }, { shouldFocus: false })
  }
  return (
    <GroupFrame id={fieldId(name)} label={label} help={help} error={error}>
      <div ref={frame} className="space-y-3">
        {items.length === 0 && !removed && <p className="text-muted">{t('form.noneYet')}</p>}
        <OrderedList
          rows={items.map((item, index) => ({
            id: item.id,
            name: nameOf(item, index),
            head: head ? head(item) : <p className="font-semibold">{nameOf(item, index)}</p>,
            content: children(`${name}.${index}`, item),
          }))}
          removed={
            removed && {
              id: removed.item.id,
              name: nameOf(removed.item, removed.index),
              index: Math.min(removed.index, items.length),
            }
          }
          readOnly={readOnly}
          onMove={list.move}
          onRemove={(index) => {
            const item = items[index]
            if (item) setRemoved({ item, index })
            list.remove(index)
          }}
          onRestore={() => {
            if (removed) list.insert(Math.min(removed.index, items.length), removed.item, { shouldFocus: false })
            setRemoved(null)
          }}
        />
        {!readOnly && adder(append, items)}
      </div>
    </GroupFrame>
  )
}
