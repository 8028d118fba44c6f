'use client'
import { useEffect, useRef } from 'react'

/** What is asked, and takes the keys. What is told of an act that was done has a dialog's role too, and takes none. */
const question = ':is([role=dialog], [role=alertdialog]):not([aria-modal=false])'

/** Ctrl or Cmd with S saves, with Enter opens the next act; wherever the focus is, but not below a dialog. */
export function useShortcuts(acts: { save: () => void; next: () => void }): void {
  const now = useRef(acts)
  useEffect(() => {
    now.current = acts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const act = event.key.toLowerCase() === 's' ? 'save' : event.key === 'Enter' ? 'next' : null
      if (!act || document.querySelector(question)) return
      event.preventDefault()
      now.current[act]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
