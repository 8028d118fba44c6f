'use client'
import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react'
import { type Drag, landing } from './landing.ts'

/**
 * Rows of a list, dragged by a handle with mouse, pen or finger. Nothing moves before the row is let go: the list only shows
 * where it would land. Escape leaves it where it was. Keyboards have buttons for the same.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)

  const begin = (from: number) => (press: ReactPointerEvent) => {
    if (press.button !== 0 || !list.current) return
    // Else the browser would select text, or scroll.
    press.preventDefault()
    const rows = [...list.current.querySelectorAll<HTMLElement>(':scope > [data-row]')]
    const over = new AbortController()
    let now: Drag = { from, gap: from }
    const end = (isDone: boolean) => {
      over.abort()
      setDrag(null)
      const to = landing(now)
      if (isDone && to !== from) onMove(from, to)
    }
    const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, act, { signal: over.signal })
    listen('pointermove', ({ clientY }) => {
      now = { from, gap: rows.filter((row) => middle(row) < clientY).length }
      setDrag(now)
      rows[Math.min(now.gap, rows.length - 1)]?.scrollIntoView({ block: 'nearest' })
    })
    listen('pointerup', () => end(true))
    listen('pointercancel', () => end(false))
    listen('keydown', ({ key }) => {
      if (key === 'Escape') end(false)
    })
    setDrag(now)
  }
  return { list, drag, begin }
}

function middle(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
