'use client'
import { type ReactNode, useRef, useState } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { fieldId } from './field-id.ts'
import { moved } from './moved.ts'
import { useProblem } from './problem.ts'

type Item = Record<string, unknown> & { id: string }

export interface ItemListProps {
  /** Dotted path of the list in the form's values. */
  name: string
  label: string
  help?: ReactNode
  readOnly?: boolean
  /** How an item is called in buttons and announcements. */
  nameOf: (item: Item, index: number) => string
  /** The fields of one item; `at` is its dotted path. */
  children: (at: string, item: Item) => ReactNode
  /** Below the list: what adds an item. */
  adder: (append: (item: Record<string, unknown>) => void, items: readonly Item[]) => ReactNode
}

/**
 * An ordered list of items with lasting ids. Moved by its buttons, from the keyboard or by dragging; every move and removal is
 * announced, and a removal can be undone where it happened.
 */
export function ItemListInput({ name, label, help, readOnly = false, nameOf, children, adder }: ItemListProps) {
  const t = useWords()
  const { getValues } = useFormContext()
  const { fields, append, remove, insert, replace } = useFieldArray({ name, keyName: 'rowKey' })
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<{ item: Item; index: number } | null>(null)
  const dragged = useRef<number | null>(null)
  const error = useProblem(name)
  const items = () => getValues(name) as Item[]

  const move = (from: number, to: number) => {
    const now = items()
    const item = now[from]
    if (!item || to < 0 || to >= now.length) return
    replace(moved(now, from, to))
    setSaid(t('form.movedTo', { name: nameOf(item, from), place: to + 1, count: now.length }))
  }
  const take = (index: number) => {
    const item = items()[index]
    if (!item) return
    remove(index)
    setRemoved({ item, index })
    setSaid(t('form.removed', { name: nameOf(item, index) }))
  }
  const undo = () => {
    if (!removed) return
    insert(Math.min(removed.index, fields.length), removed.item)
    setSaid(t('form.putBack', { name: nameOf(removed.item, removed.index) }))
    setRemoved(null)
  }

  return (
    <fieldset id={fieldId(name)} tabIndex={-1} className={`space-y-2 ${error ? 'border-s-4 border-danger ps-3' : ''}`}>
      <legend className="font-semibold">{label}</legend>
      {help && <div className="text-sm text-muted">{help}</div>}
      {error && <p className="font-semibold text-danger">{error}</p>}
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol className="divide-y divide-rule border-y border-rule empty:border-none">
        {fields.map((row, index) => {
          const item = (items()[index] ?? row) as Item
          const words = { name: nameOf(item, index) }
          return (
            <li
              key={item.id}
              draggable={!readOnly}
              onDragStart={() => {
                dragged.current = index
              }}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                if (dragged.current !== null) move(dragged.current, index)
                dragged.current = null
              }}
              className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2"
            >
              <div className="min-w-0 grow basis-60">{children(`${name}.${index}`, item)}</div>
              {!readOnly && (
                <div className="flex gap-1">
                  <Button
                    aria-label={t('form.moveUp', words)}
                    isDisabled={index === 0}
                    onPress={() => move(index, index - 1)}
                  >
                    ↑
                  </Button>
                  <Button
                    aria-label={t('form.moveDown', words)}
                    isDisabled={index === fields.length - 1}
                    onPress={() => move(index, index + 1)}
                  >
                    ↓
                  </Button>
                  <Button aria-label={t('form.removeNamed', words)} onPress={() => take(index)}>
                    ✕
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {fields.length === 0 && <p className="text-muted">{t('form.noneYet')}</p>}
      {removed && (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          {t('form.removed', { name: nameOf(removed.item, removed.index) })}
          <Button onPress={undo}>{t('form.undo')}</Button>
        </p>
      )}
      {!readOnly &&
        adder((item) => append({ id: crypto.randomUUID(), ...item }, { shouldFocus: false }), items() ?? [])}
    </fieldset>
  )
}
