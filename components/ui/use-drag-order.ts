'use client'
import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react'
import { type Drag, landing, pull } from './landing.ts'

/**
 * Rows of a list, dragged by a handle with mouse, pen or finger. Nothing moves before the row is let go: the list only shows
 * where it would land, and the page follows where the list goes on beyond the edge. Escape leaves it where it was. Keyboards have
 * buttons for the same.
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
    let frame = 0
    const end = (isDone: boolean) => {
      over.abort()
      cancelAnimationFrame(frame)
      setDrag(null)
      const to = landing(now)
      if (isDone && to !== from) onMove(from, to)
    }
    /** Marks where it would land, and goes on doing so for as long as the page moves under a pointer that rests at its edge. */
    const follow = (at: number) => {
      const gap = rows.filter((row) => middle(row) < at).length
      if (gap !== now.gap) setDrag({ from, gap })
      now = { from, gap }
      const by = pull(at, visiblePart(rows))
      if (by !== 0) window.scrollBy(0, by)
      frame = by === 0 ? 0 : requestAnimationFrame(() => follow(at))
    }
    const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, act, { signal: over.signal })
    listen('pointermove', ({ clientY }) => {
      cancelAnimationFrame(frame)
      follow(clientY)
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

/** What of the page is in view beneath what sticks to its top, and where the list begins and ends. */
function visiblePart(rows: readonly HTMLElement[]) {
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    top: first ? Number.parseFloat(getComputedStyle(first).scrollMarginTop) || 0 : 0,
    bottom: window.innerHeight,
    first: first?.getBoundingClientRect().top ?? 0,
    last: last?.getBoundingClientRect().bottom ?? 0,
  }
}
