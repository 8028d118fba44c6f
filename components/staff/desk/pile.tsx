import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Actor } from '#lib/auth/actor.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Pile as PileFacts } from '#lib/revision/desk.ts'
import { type Box, boxAddress } from '#lib/revision/desk-query.ts'
import { ProposalRow } from './proposal-row.tsx'

/** One box of the desk as far as it is shown at once, and the way to all of it. Nothing where nothing is shown. */
export function Pile({ box, pile, actor }: { box: Box; pile: PileFacts; actor: Actor }) {
  const { revisions, count } = pile
  if (revisions.length === 0) return null
  return (
    <PileFrame box={box} count={count} actor={actor}>
      <ul className="border-t-2 border-ink">
        {revisions.map((revision) => (
          <ProposalRow key={revision.id} revision={revision} userId={actor.userId} locale={actor.locale} />
        ))}
      </ul>
      {count > revisions.length && (
        <p>
          <Link prefetch={false} href={boxAddress({ box })}>
            {translator(actor.locale)('review.seeAll', { count })}
          </Link>
        </p>
      )}
    </PileFrame>
  )
}

/** The name of a box, how much lies in it, and what to do with it. */
export function PileFrame({
  box,
  count,
  actor,
  children,
}: {
  box: Box
  count: number
  actor: Actor
  children: ReactNode
}) {
  const t = translator(actor.locale)
  return (
    <section aria-labelledby={`box-${box}`} className="space-y-2">
      <h2 id={`box-${box}`} className="text-lg">
        {t(`review.box.${box}.title`)} <span className="font-sans font-normal text-muted tabular-nums">{count}</span>
      </h2>
      <p className="max-w-measure text-muted">{t(`review.box.${box}.help`)}</p>
      {children}
    </section>
  )
}
