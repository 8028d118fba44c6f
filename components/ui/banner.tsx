import type { ReactNode } from 'react'

export type BannerTone = 'info' | 'good' | 'warn' | 'danger'

const tones: Record<BannerTone, { look: string; shape: string }> = {
  info: { look: 'border-accent', shape: 'ⓘ' },
  good: { look: 'border-good', shape: '✓' },
  warn: { look: 'border-warn', shape: '△' },
  danger: { look: 'border-danger', shape: '✕' },
}

/** What happened, what was kept and what to do. Danger interrupts a screen reader, the others wait for a pause. */
export function Banner({
  tone = 'info',
  title,
  children,
}: {
  tone?: BannerTone
  title?: ReactNode
  children?: ReactNode
}) {
  const { look, shape } = tones[tone]
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`flex gap-3 border-s-4 bg-wash px-4 py-3 ${look}`}>
      <span aria-hidden="true" className="font-semibold">
        {shape}
      </span>
      <div className="min-w-0 grow space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
