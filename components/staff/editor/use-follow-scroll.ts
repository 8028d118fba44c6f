'use client'
import { type RefObject, useEffect } from 'react'

/**
 * Beside a form that scrolls with the page, a pane with its own scroll bar stands where the form does: as far down as the form is,
 * since both are in the same order. Whoever scrolls the pane itself is left alone until the page moves again.
 */
export function useFollowScroll(form: RefObject<HTMLElement | null>, pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let frame = 0
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const [left, right] = [form.current, pane.current]
        if (!left || !right) return
        const { top, height } = left.getBoundingClientRect()
        const hidden = height - innerHeight
        const progress = hidden > 0 ? Math.min(1, Math.max(0, -top / hidden)) : 0
        right.scrollTop = progress * (right.scrollHeight - right.clientHeight)
      })
    }
    addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', follow)
    }
  }, [form, pane])
}
