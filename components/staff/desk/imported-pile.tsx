import Link from 'next/link'
import type { Actor } from '#lib/auth/actor.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Desk } from '#lib/revision/desk.ts'
import { boxAddress } from '#lib/revision/desk-query.ts'
import { PileFrame } from './pile.tsx'

/** What an import proposes: many at once, and nobody waits for it. By type alone; each stands in the box. */
export function ImportedPile({ imported, actor }: { imported: Desk['imported']; actor: Actor }) {
  const t = translator(actor.locale)
  const { count, byType } = imported
  if (count === 0) return null
  return (
    <PileFrame box="imported" count={count} actor={actor}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 border-y border-t-2 border-rule border-t-ink py-2.5">
        <li>
          <Link prefetch={false} href={boxAddress({ box: 'imported' })} className="font-semibold">
            {t('review.seeAll', { count })}
          </Link>
        </li>
        {byType.map(({ type, count: ofType }) => (
          <li key={type}>
            <Link prefetch={false} href={boxAddress({ box: 'imported', type })}>
              {t(`terms.recordTypes.${type}`)}
            </Link>{' '}
            <span className="text-muted tabular-nums">{ofType}</span>
          </li>
        ))}
      </ul>
    </PileFrame>
  )
}
