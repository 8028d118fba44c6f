import type { ReactNode } from 'react'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

/** The frame of the pages before the door: the office's name, one narrow column, and the way to the public site. */
export default async function SignInFrame({ children }: { children: ReactNode }) {
  const locale = await interfaceLocale()
  const t = translator(locale)
  return (
    <div className="mx-auto flex min-h-screen max-w-xl flex-col px-4 py-8 wide:py-16">
      <header className="border-b border-rule pb-4 leading-tight">
        <p className="font-serif text-lg font-semibold">{t('staff.product')}</p>
        <p className="text-sm text-muted">{t('staff.process')}</p>
      </header>
      <main id="content" tabIndex={-1} className="grow py-8 outline-none">
        {children}
      </main>
      <footer className="border-t border-rule pt-4 text-sm">
        <a href={paths.public.home(locale)}>{t('account.signIn.publicSite')}</a>
      </footer>
    </div>
  )
}
