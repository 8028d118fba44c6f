'use client'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { defaultLocale, type Locale } from '#lib/i18n/locales.ts'

interface Edited {
  locale: Locale
  /** Shows the texts in another language; absent where the form has only one. */
  show?: ((locale: Locale) => void) | undefined
}

const Language = createContext<Edited>({ locale: defaultLocale })

/** Which language of its texts a form shows: one for the whole form, so that a translator reads down one column. */
export function EditedLanguage({ locale, show, children }: Edited & { children: ReactNode }) {
  return <Language value={useMemo(() => ({ locale, show }), [locale, show])}>{children}</Language>
}

export function useEditedLanguage(): Edited {
  return useContext(Language)
}
