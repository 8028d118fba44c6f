import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

interface Marked {
  /** Set around what is more than a run of text, such as an item of a list: then only its ground is coloured. */
  whole?: boolean
  /** The language of the interface, in which the change is named to who cannot see it. */
  locale: Locale
  children: ReactNode
}

const block = 'block border-s-2 px-3 py-1 no-underline'

export function Removed({ locale, whole = false, children }: Marked) {
  return (
    <del
      className={
        whole ? `${block} border-danger bg-danger/5` : 'bg-danger/10 text-danger decoration-from-font [&+ins]:ms-1'
      }
    >
      <Spoken locale={locale} word="removed" />
      {children}
      <Spoken locale={locale} word="end" />
    </del>
  )
}

export function Added({ locale, whole = false, children }: Marked) {
  return (
    <ins
      className={
        whole ? `${block} border-good bg-good/5` : 'bg-good/10 text-good decoration-from-font underline-offset-4'
      }
    >
      <Spoken locale={locale} word="added" />
      {children}
      <Spoken locale={locale} word="end" />
    </ins>
  )
}

function Spoken({ locale, word }: { locale: Locale; word: 'removed' | 'added' | 'end' }) {
  return (
    <span lang={locale} className="sr-only">
      {` [${translator(locale)(`staff.difference.${word}`)}] `}
    </span>
  )
}
