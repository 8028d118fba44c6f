import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Actor } from '#lib/auth/actor.ts'
import { mayCreate } from '#lib/auth/policy.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { Desk as DeskFacts } from '#lib/revision/desk.ts'
import { boxes } from '#lib/revision/desk-query.ts'
import { PageHead } from '../page-head.tsx'
import { ImportedPile } from './imported-pile.tsx'
import { Pile } from './pile.tsx'

/** What awaits this person, what waits for others, what came back and what became public. Boxes with nothing in them are not shown. */
export function Desk({ actor, desk }: { actor: Actor; desk: DeskFacts }) {
  const t = translator(actor.locale)
  const { toReview, imported, cameBack, drafts } = desk
  const returned = cameBack.revisions.filter(({ state }) => state === 'returned')
  const awaits = toReview.count + imported.count + returned.length + drafts.count
  const create = mayCreate(actor, 'meeting') && (
    <LinkButton kind="primary" href={paths.admin.create('meeting')}>
      {t('staff.new.meeting')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('staff.rail.desk')}
        lead={awaits > 0 && t('staff.desk.greeting', { name: actor.name })}
        action={create}
      />
      <div className="max-w-5xl space-y-10">
        {awaits + desk.waiting.count === 0 && (
          <EmptyState title={t('staff.desk.clear')}>{t(whatToDo(actor))}</EmptyState>
        )}
        {boxes.map((box) =>
          box === 'imported' ? (
            <ImportedPile key={box} imported={desk.imported} actor={actor} />
          ) : (
            <Pile key={box} box={box} pile={desk[box]} actor={actor} />
          ),
        )}
      </div>
    </>
  )
}

function whatToDo(actor: Actor) {
  if (actor.role === 'viewer') return 'staff.desk.clearViewer'
  if (actor.role !== 'focalPoint') return 'staff.desk.clearStaff'
  return actor.parties.length > 0 ? 'staff.desk.clearFocalPoint' : 'staff.desk.clearFocalPointNoMandate'
}
