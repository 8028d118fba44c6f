import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Actor } from '#lib/auth/actor.ts'
import { mayCreate } from '#lib/auth/policy.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { Desk as DeskFacts } from '#lib/revision/desk.ts'
import { PageHead } from '../page-head.tsx'
import { ImportedPile } from './imported-pile.tsx'
import { Pile } from './pile.tsx'

/** What needs this person now, and what became of what they proposed. Piles with nothing in them are not shown. */
export function Desk({ actor, desk }: { actor: Actor; desk: DeskFacts }) {
  const { locale } = actor
  const t = translator(locale)
  const { toReview, imported, returned, drafts, submitted, decided } = desk
  const waiting = toReview.count + imported.count + returned.length + drafts.length
  const isClear = waiting + submitted.length === 0
  const create = mayCreate(actor, 'meeting') && (
    <LinkButton kind="primary" href={paths.admin.create('meeting')}>
      {t('staff.new.meeting')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('staff.rail.desk')}
        lead={waiting > 0 && t('staff.desk.greeting', { name: actor.name })}
        action={create}
      />
      <div className="max-w-5xl space-y-10">
        {isClear && <EmptyState title={t('staff.desk.clear')}>{t(whatToDo(actor))}</EmptyState>}
        <Pile
          title={t('staff.desk.toReview.title')}
          help={t('staff.desk.toReview.count', { count: toReview.count })}
          revisions={toReview.revisions}
          locale={locale}
          showAuthor
          when={(date) => t('staff.desk.since', { date })}
        />
        <Pile
          title={t('staff.desk.returned.title')}
          help={t('staff.desk.returned.help')}
          revisions={returned}
          locale={locale}
          when={(date) => t('staff.desk.sentBack', { date })}
        />
        <Pile
          title={t('staff.desk.drafts.title')}
          help={t('staff.desk.drafts.help')}
          revisions={drafts}
          locale={locale}
          when={(date) => t('staff.desk.saved', { date })}
        />
        <Pile
          title={t('staff.desk.submitted.title')}
          help={t('staff.desk.submitted.help')}
          revisions={submitted}
          locale={locale}
          when={(date) => t('staff.desk.since', { date })}
        />
        <ImportedPile {...imported} locale={locale} />
        <Pile
          title={t('staff.desk.decided.title')}
          revisions={decided}
          locale={locale}
          when={(date, { version }) =>
            t(version ? 'staff.desk.published' : 'staff.desk.rejected', { date, version: version ?? 0 })
          }
        />
      </div>
    </>
  )
}

function whatToDo(actor: Actor) {
  if (actor.role === 'viewer') return 'staff.desk.clearViewer'
  if (actor.role !== 'focalPoint') return 'staff.desk.clearStaff'
  return actor.parties.length > 0 ? 'staff.desk.clearFocalPoint' : 'staff.desk.clearFocalPointNoMandate'
}
