import type { ReactNode } from 'react'

export type TagTone = 'neutral' | 'good' | 'warn' | 'danger' | 'accent' | 'closed'

/**
 * How far a thing is: an empty ring, a half one, a full one; a bar across where it is stopped, a turned square where it waits, a lock where
 * it is not for everyone.
 */
const tones: Record<TagTone, { look: string; shape: ReactNode }> = {
  neutral: {
    look: 'text-muted',
    shape: <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
  good: { look: 'text-good', shape: <circle cx="5" cy="5" r="4.5" /> },
  warn: {
    look: 'text-warn',
    shape: (
      <>
        <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M5 1a4 4 0 0 0 0 8z" />
      </>
    ),
  },
  danger: { look: 'text-danger', shape: <path d="M1 1h8v8H1zM2.5 4.25v1.5h5v-1.5z" fillRule="evenodd" /> },
  closed: {
    look: 'text-ink',
    shape: <path d="M2.25 4.25V2.75a2.75 2.75 0 0 1 5.5 0v1.5H9V10H1V4.25zm1.25 0h3v-1.5a1.5 1.5 0 0 0-3 0z" />,
  },
  accent: { look: 'text-accent', shape: <path d="M5 0l5 5-5 5-5-5z" /> },
}

/** A state, told by its word and by a shape as well as by colour. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  const { look, shape } = tones[tone]
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap text-sm font-semibold ${look}`}>
      <svg viewBox="0 0 10 10" fill="currentColor" aria-hidden="true" className="size-2.5 shrink-0">
        {shape}
      </svg>
      {children}
    </span>
  )
}
