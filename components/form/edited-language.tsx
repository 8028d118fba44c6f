'use client'
import { createContext, type ReactNode, useContext } from 'react'
import { defaultLocale, type Locale } from '#lib/i18n/locales.ts'

const Edited = createContext<Locale>(defaultLocale)

/** Which language of its texts a form shows: one for the whole form, so that a translator reads down one column. */
export function EditedLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Edited value={locale}>{children}</Edited>
}

export function useEditedLanguage(): Locale {
  return useContext(Edited)
}
