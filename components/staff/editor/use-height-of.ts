'use client'
import { type RefObject, useEffect } from 'react'

/** Keeps the height of one element, in pixels, in a custom property of another. */
export function useHeightOf(
  measured: RefObject<HTMLElement | null>,
  told: RefObject<HTMLElement | null>,
  property: `--${string}`,
): void {
  useEffect(() => {
    const element = measured.current
    if (!element) return
    const observer = new ResizeObserver(() => told.current?.style.setProperty(property, `${element.offsetHeight}px`))
    observer.observe(element)
    return () => observer.disconnect()
  }, [measured, told, property])
}
