import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { LanguageProvider } from '#components/ui/language.tsx'
import { SkipLink } from '#components/ui/skip-link.tsx'
import { Toasts } from '#components/ui/toast.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { translator } from '#lib/i18n/translator.ts'
import { sans, serif } from '../fonts.ts'
import '../globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await interfaceLocale())
  const office = `${t('staff.product')} · ${t('staff.process')}`
  return { title: { default: office, template: `%s · ${office}` }, robots: { index: false, follow: false } }
}

export default async function StaffDocument({ children }: { children: ReactNode }) {
  const locale = await interfaceLocale()
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  return (
    <html lang={locale} className={`${sans.variable} ${serif.variable}`}>
      <head>
        {/* React Aria adds a style element of its own while something is pressed, and takes the nonce from here. */}
        <meta name="csp-nonce" nonce={nonce} content="" />
      </head>
      <body className="bg-ground text-ink">
        <LanguageProvider locale={locale}>
          <SkipLink to="content">{translator(locale)('staff.skip')}</SkipLink>
          {children}
          <Toasts />
        </LanguageProvider>
      </body>
    </html>
  )
}
