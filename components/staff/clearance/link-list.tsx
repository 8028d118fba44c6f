'use client'
import { useRef, useState } from 'react'
import { answered } from '#components/form/use-action.ts'
import { Banner } from '#components/ui/banner.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Tag, type TagTone } from '#components/ui/tag.tsx'
import { tell } from '#components/ui/toast.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { revokePreviewLinkAction } from '#lib/clearance/actions.ts'
import type { PreviewLinkFacts } from '#lib/clearance/terms.ts'
import { formatInstant } from '#lib/date/format.ts'

const tones: Record<PreviewLinkFacts['standing'], TagTone> = {
  open: 'good',
  changed: 'warn',
  revoked: 'danger',
  ended: 'neutral',
}

/** The links that were made for a text: for whom, by whom, until when, when last read; each that still opens can be ended at once. */
export function LinkList({ links, onChange }: { links: readonly PreviewLinkFacts[]; onChange: () => Promise<void> }) {
  const t = useWords()
  const locale = useLocale()
  const list = useRef<HTMLUListElement>(null)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const time = (at: string) => formatInstant(new Date(at), locale)
  const revoke = async ({ id, reader }: PreviewLinkFacts) => {
    const result = await answered(revokePreviewLinkAction({ linkId: id }))
    setFailure(result.ok ? null : result)
    if (result.ok) tell({ text: t('clearance.share.revoked', { reader }) })
    await onChange()
    // The button that was pressed is gone.
    if (result.ok) list.current?.focus()
  }
  if (links.length === 0) return <p className="text-muted">{t('clearance.share.none')}</p>
  return (
    <>
      {failure && <Banner tone="danger" title={t(`editor.failed.${failure.code}.title`)} />}
      <ul ref={list} tabIndex={-1} className="divide-y divide-rule border-y border-rule outline-none">
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-semibold">{link.reader}</span>
                <Tag tone={tones[link.standing]}>{t(`clearance.share.standing.${link.standing}`)}</Tag>
              </p>
              <p className="text-sm text-muted">
                {t('clearance.share.madeBy', { name: link.madeBy, time: time(link.madeAt) })} ·{' '}
                {t('clearance.share.until', { time: time(link.expiresAt) })} ·{' '}
                {link.lastReadAt
                  ? t('clearance.share.lastRead', { time: time(link.lastReadAt) })
                  : t('clearance.share.neverRead')}
              </p>
            </div>
            {(link.standing === 'open' || link.standing === 'changed') && (
              <button
                type="button"
                aria-label={t('clearance.share.revokeFor', { reader: link.reader })}
                onClick={() => void revoke(link)}
                className="min-h-6 cursor-pointer text-sm text-danger underline underline-offset-[0.18em] hover:decoration-2"
              >
                {t('clearance.share.revoke')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
