export type TagTone = 'neutral' | 'good' | 'warn' | 'danger' | 'accent'

const tones: Record<TagTone, { look: string; shape: string }> = {
  neutral: { look: 'text-muted border-control', shape: '○' },
  good: { look: 'text-good border-good', shape: '●' },
  warn: { look: 'text-warn border-warn', shape: '◐' },
  danger: { look: 'text-danger border-danger', shape: '■' },
  accent: { look: 'text-accent border-accent', shape: '◆' },
}

/** A state, told by its word and by a shape as well as by colour. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: React.ReactNode }) {
  const { look, shape } = tones[tone]
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap border-b text-sm font-semibold ${look}`}>
      <span aria-hidden="true" className="text-[0.7em]">
        {shape}
      </span>
      {children}
    </span>
  )
}
