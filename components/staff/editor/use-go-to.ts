'use client'
import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import { useEditedLanguage } from '#components/form/edited-language.tsx'
import { controlOf } from '#components/form/field-id.ts'
import { locales } from '#lib/i18n/locales.ts'
import { useView } from './view.ts'

/** Leads to the field at a dotted path, in the language that the path ends with; where it has no control, to what it stands in. */
export function useGoTo(): (path: string) => void {
  const { show } = useEditedLanguage()
  const { setView } = useView()
  return useCallback(
    (path) => {
      const language = locales.find((locale) => path.endsWith(`.${locale}`))
      flushSync(() => {
        setView('form')
        if (language) show?.(language)
      })
      const control = nearestControl(path)
      control?.closest('details')?.setAttribute('open', '')
      control?.scrollIntoView({ block: 'center' })
      control?.focus({ preventScroll: true })
    },
    [show, setView],
  )
}

function nearestControl(path: string): HTMLElement | null {
  const pieces = path.split('.')
  for (let length = pieces.length; length > 0; length--) {
    const control = controlOf(pieces.slice(0, length).join('.'))
    if (control) return control
  }
  return null
}
