import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type BannerTone = 'info' | 'good' | 'warn' | 'danger'

const tones: Record<BannerTone, { rule: string; sign: string }> = {
  info: { rule: 'border-accent', sign: 'text-accent' },
  good: { rule: 'border-good', sign: 'text-good' },
  warn: { rule: 'border-warn', sign: 'text-warn' },
  danger: { rule: 'border-danger', sign: 'text-danger' },
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
  const { rule, sign } = tones[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`flex gap-3 border-s-4 bg-wash py-3 ps-4 pe-5 ${rule}`}
    >
      <Icon name={tone} className={`mt-[0.15em] size-[1.2em] ${sign}`} />
      <div className="min-w-0 max-w-measure grow space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
