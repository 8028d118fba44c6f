import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'

/** A longer text of the record: paragraphs stand apart by an empty line, and lines within one stay lines. */
export function Prose({ reading, locale }: { reading: Reading; locale: Locale }) {
  return (
    <div className="max-w-measure space-y-4 text-pretty" lang={reading.lang === locale ? undefined : reading.lang}>
      {paragraphsOf(reading.text).map(({ at, text }) => (
        <p key={at} className="whitespace-pre-line">
          {text}
        </p>
      ))}
    </div>
  )
}

/** The paragraphs of a text, each with where it begins in it. */
function paragraphsOf(whole: string): { at: number; text: string }[] {
  const paragraphs: { at: number; text: string }[] = []
  let at = 0
  for (const piece of whole.split(/(\n\s*\n)/)) {
    const text = piece.trim()
    if (text !== '') paragraphs.push({ at, text })
    at += piece.length
  }
  return paragraphs
}

/** A part of an article under its heading. `note` says what language it is in where that is not the reader's. */
export function Part({
  title,
  note,
  level,
  children,
}: {
  title: string
  note?: ReactNode
  level: 1 | 2
  children: ReactNode
}) {
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <section>
      <Heading className="mb-3 text-xl">
        {title}
        {note}
      </Heading>
      {children}
    </section>
  )
}
