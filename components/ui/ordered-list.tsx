'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { type Drag, landing } from './landing.ts'
import { useWords } from './language.tsx'
import { useDragOrder } from './use-drag-order.ts'

interface Row {
  id: string
  /** How it is called in buttons and announcements. */
  name: string
  /** Its line, beside the buttons. */
  head: ReactNode
  /** Below its line, over the whole width. */
  content?: ReactNode
}

/**
 * Rows in an order that a person decides: by two buttons in each row, or dragged by its handle. A row that was removed leaves a
 * line in its place that can bring it back. Every move is announced, and the focus stays with what was moved.
 */
export function OrderedList({
  rows,
  removed,
  readOnly = false,
  onMove,
  onRemove,
  onRestore,
}: {
  rows: readonly Row[]
  /** The row that was taken out last, and the place at which it stood. */
  removed: { id: string; name: string; index: number } | null
  readOnly?: boolean
  onMove: (from: number, to: number) => void
  onRemove: (index: number) => void
  onRestore: () => void
}) {
  const t = useWords()
  const [said, setSaid] = useState('')
  // Which button is to have the focus, once its row stands where it was moved to.
  const [wanted, setWanted] = useState<{ act: string; id?: string; place?: number } | null>(null)
  const move = (from: number, to: number) => {
    const row = rows[from]
    if (!row) return
    onMove(from, to)
    setSaid(t('form.movedTo', { name: row.name, place: to + 1, count: rows.length }))
  }
  const { list, drag, begin } = useDragOrder(move)

  // A row that moves is taken out of the page for a moment, and the focus in it is lost. One that is put back comes a moment later.
  useEffect(() => {
    if (!wanted || (wanted.place !== undefined && rows[wanted.place]?.id !== wanted.id)) return
    const act = [wanted.act, wanted.id].filter(Boolean).join(' ')
    const button = list.current?.querySelector<HTMLElement>(`[data-act="${CSS.escape(act)}"] button`)
    if (!button) return
    button.focus({ preventScroll: true })
    // Also where it has kept the focus, and only its row has gone out of view.
    button.scrollIntoView({ block: 'nearest' })
    setWanted(null)
  })

  const step = (index: number, by: 1 | -1, id: string) => {
    move(index, index + by)
    setWanted({ act: by === 1 ? 'down' : 'up', id, place: index + by })
  }
  const trace = removed && (
    <li key="removed" className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-muted" data-act="restore">
      {t('form.removed', { name: removed.name })}
      <Button
        className="min-h-8! px-3! py-0.5! text-sm"
        onPress={() => {
          onRestore()
          setSaid(t('form.putBack', { name: removed.name }))
          setWanted({ act: 'remove', id: removed.id })
        }}
      >
        {t('form.undo')}
        <span className="sr-only">: {t('form.removed', { name: removed.name })}</span>
      </Button>
    </li>
  )
  const lines = rows.map(({ id, name, head, content }, index) => (
    <li key={id} data-row className={`py-1.5 ${drag ? markOf(drag, index, rows.length) : ''}`}>
      <div className="flex items-start gap-x-2">
        {!readOnly && (
          <span
            aria-hidden="true"
            onPointerDown={begin(index)}
            className="-ms-1.5 inline-flex h-9 w-6 shrink-0 cursor-grab touch-none items-center justify-center text-control hover:text-ink active:cursor-grabbing pointer-coarse:h-11 pointer-coarse:w-8"
          >
            <Icon name="grip" />
          </span>
        )}
        <div className="min-h-9 min-w-0 grow py-1.5 hyphens-manual pointer-coarse:min-h-11 pointer-coarse:py-2.5">
          {head}
        </div>
        {!readOnly && (
          <div className="flex shrink-0">
            <span data-act={`up ${id}`}>
              <IconButton
                icon="up"
                label={t('form.moveUp', { name })}
                idle={index === 0}
                onPress={() => step(index, -1, id)}
              />
            </span>
            <span data-act={`down ${id}`}>
              <IconButton
                icon="down"
                label={t('form.moveDown', { name })}
                idle={index === rows.length - 1}
                onPress={() => step(index, 1, id)}
              />
            </span>
            <span data-act={`remove ${id}`}>
              <IconButton
                icon="close"
                label={t('form.removeNamed', { name })}
                onPress={() => {
                  onRemove(index)
                  setSaid(t('form.removed', { name }))
                  setWanted({ act: 'restore' })
                }}
              />
            </span>
          </div>
        )}
      </div>
      {content && <div className={`pt-1 pb-4 ${readOnly ? '' : 'sm:ps-6.5'}`}>{content}</div>}
    </li>
  ))
  if (trace) lines.splice(Math.min(removed.index, rows.length), 0, trace)
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} className="divide-y divide-rule border-y border-rule empty:hidden">
        {lines}
      </ol>
    </>
  )
}

/** How a row shows a drag: pale where it is the one, and with a line on the side where the other would land. */
function markOf(drag: Drag, index: number, count: number): string {
  if (index === drag.from) return 'opacity-40'
  if (landing(drag) === drag.from) return ''
  if (index === drag.gap) return 'shadow-[inset_0_3px_0_var(--accent)]'
  return drag.gap === count && index === count - 1 ? 'shadow-[inset_0_-3px_0_var(--accent)]' : ''
}
