import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { isLocale } from '#lib/i18n/locales.ts'
import { sans, serif } from '../../../../fonts.ts'
import '../../../../globals.css'

/** The document of a preview: that of a public page, rendered at each request and kept nowhere. */
export default async function PreviewDocument({
  params,
  children,
}: {
  params: Promise<{ locale: string }>
  children: ReactNode
}) {
  await connection()
  const { locale } = await params
  return (
    <html lang={isLocale(locale) ? locale : undefined} className={`${sans.variable} ${serif.variable}`}>
      <body className="bg-ground text-ink">{children}</body>
    </html>
  )
}
