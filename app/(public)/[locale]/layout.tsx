import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { sans, serif } from '../../fonts.ts'
import '../../globals.css'
import { localeOf } from './reader.ts'

/** The document of every public page. Rendered anew at each request, and kept by the front: nothing of it is made at build. */
export default async function PublicDocument({
  params,
  children,
}: {
  params: Promise<{ locale: string }>
  children: ReactNode
}) {
  await connection()
  return (
    <html lang={await localeOf(params)} className={`${sans.variable} ${serif.variable}`}>
      <body className="bg-ground text-ink">{children}</body>
    </html>
  )
}
