import type { ReactNode } from 'react'
import type { Actor } from '#lib/auth/actor.ts'
import { mayInOffice } from '#lib/auth/policy.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import type { Count } from '#lib/revision/list.ts'
import { RailLink } from './rail-link.tsx'

/** The office's places: the desk, the records of each type with their number, and what this person's role opens beside them. */
export function Rail({
  actor,
  counts,
  awaiting,
}: {
  actor: Actor
  counts: Record<RecordType, Count>
  awaiting: number
}) {
  const t = translator(actor.locale)
  const seesTrail = mayInOffice(actor, 'readAudit') || mayInOffice(actor, 'readOwnAudit')
  const managesPeople = mayInOffice(actor, 'managePeople')
  const settles = mayInOffice(actor, 'settle')
  return (
    <nav aria-label={t('staff.rail.label')} className="space-y-5">
      <ul>
        <li>
          <RailLink exact href={paths.admin.desk} end={awaiting > 0 && <Awaiting count={awaiting} t={t} />}>
            {t('staff.rail.desk')}
          </RailLink>
        </li>
      </ul>
      <Places title={t('staff.rail.records')}>
        {allRecordTypes.map((type) => (
          <li key={type}>
            <RailLink
              href={paths.admin.list(type)}
              end={<Counted {...counts[type]} inWords={t('staff.count.more', { count: counts[type].count })} />}
            >
              {t(`terms.recordTypes.${type}`)}
            </RailLink>
          </li>
        ))}
      </Places>
      {(seesTrail || managesPeople) && (
        <Places title={t('staff.rail.office')}>
          {managesPeople && (
            <li>
              <RailLink href={paths.admin.people}>{t('staff.rail.people')}</RailLink>
            </li>
          )}
          {seesTrail && (
            <li>
              <RailLink href={paths.admin.audit}>{t('staff.rail.audit')}</RailLink>
            </li>
          )}
          {mayInOffice(actor, 'redact') && (
            <li>
              <RailLink href={paths.admin.redact}>{t('redaction.rail')}</RailLink>
            </li>
          )}
          {settles && (
            <li>
              <RailLink href={paths.admin.settings}>{t('review.settings.title')}</RailLink>
            </li>
          )}
        </Places>
      )}
    </nav>
  )
}

function Places({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 px-4 font-sans text-sm font-semibold text-muted">{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function Awaiting({ count, t }: { count: number; t: Translator }) {
  return (
    <span className="text-sm font-semibold tabular-nums text-accent">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('review.awaiting', { count })}</span>
    </span>
  )
}

function Counted({ count, more, inWords }: Count & { inWords: string }) {
  return (
    <span className="text-sm tabular-nums text-muted">
      {more ? (
        <>
          <span aria-hidden="true">{count}+</span>
          <span className="sr-only">{inWords}</span>
        </>
      ) : (
        count
      )}
    </span>
  )
}
