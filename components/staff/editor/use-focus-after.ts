'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { Editing } from '#lib/revision/editing.ts'

/**
 * After an act, the button that began it is often gone, and with it the focus. Then the element takes it: it says what is open now.
 * Somebody who is elsewhere by then, in a field or a dialog, stays there.
 */
export function useFocusAfter(editing: Editing): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null)
  const before = useRef(editing)
  useEffect(() => {
    if (before.current === editing) return
    before.current = editing
    // Once the dialog has closed and looked for where to give the focus back to.
    const later = setTimeout(() => {
      const { activeElement, body } = document
      if (!activeElement || activeElement === body) element.current?.focus({ preventScroll: true })
    }, 200)
    return () => clearTimeout(later)
  }, [editing])
  return element
}
