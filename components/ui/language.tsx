'use client'
import { createContext, type ReactNode, useContext } from 'react'
import { I18nProvider } from 'react-aria-components'
import { cldrTag } from '#lib/i18n/cldr.ts'
import { defaultLocale, type Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'

const Language = createContext<Locale>(defaultLocale)

/** The language of the interface for what stands below it, React Aria's own announcements too. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <Language value={locale}>
      <I18nProvider locale={cldrTag[locale]}>{children}</I18nProvider>
    </Language>
  )
}

export function useLocale(): Locale {
  return useContext(Language)
}

/** `t('namespace.key')` in the language of the interface. */
export function useWords(): Translator {
  return translator(useLocale())
}
