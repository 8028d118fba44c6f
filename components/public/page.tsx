import type { ReactNode } from 'react'
import { SkipLink } from '#components/ui/skip-link.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

/**
 * The frame of every public page. `path` is the page's own address, query included: the language switch leads to the same page in
 * the other languages.
 */
export function Page({
  locale,
  path,
  section = null,
  children,
}: {
  locale: Locale
  path: string
  section?: RecordType | null
  children: ReactNode
}) {
  return (
    <>
      <SkipLink to="content">{translator(locale)('reading.skip')}</SkipLink>
      <Header locale={locale} path={path} section={section} />
      <main id="content" tabIndex={-1} className="mx-auto max-w-page px-4 pt-6 outline-none wide:px-8 wide:pt-8">
        {children}
      </main>
      <Footer locale={locale} />
    </>
  )
}
