'use client'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import type { Role } from '#lib/auth/actor.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { ClearanceState } from '../clearance/clearance-state.tsx'
import { DifferencesButton } from './differences-button.tsx'
import { FurtherMenu } from './further-menu.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { useLive } from './live.tsx'
import { type FurtherAct, type NextAct, nextActOf } from './next-act.ts'
import { isProposal } from './reviewing.ts'
import { SaveState } from './save-state.tsx'
import { StateTag } from './state-tag.tsx'
import { useOpenEditor } from './use-editor.ts'
import { useFocusAfter } from './use-focus-after.ts'
import type { Onward } from './use-next-proposal.ts'
import { ViewSwitch } from './view-switch.tsx'

/** What a dialog is opened for. */
export type Asked = 'publish' | 'toDo' | FurtherAct

/** What is open and how far it is, whether it is stored, how it differs from what is public, and the one thing to do next. */
export function RevisionBar({
  onNext,
  onAsk,
  onward,
}: {
  onNext: () => void
  onAsk: (asked: Asked) => void
  onward: Onward | null
}) {
  const t = useWords()
  const { editing, opened, hasDraft, editable, publicVersion, choosing } = useOpenEditor()
  const { differences, complaints } = useLive()
  const bar = useFocusAfter(editing)
  const act = nextActOf(editing, opened.person, { hasDraft, differs: differences.length > 0 })
  return (
    <>
      <section
        ref={bar}
        tabIndex={-1}
        aria-label={t('editor.bar')}
        className="top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-5 gap-y-2 bg-ground px-4 pt-3 pb-2 outline-none wide:-mx-10 wide:h-15 wide:px-10 [@media(height>=36rem)]:sticky"
      >
        <StateTag />
        <SaveState />
        <DifferencesButton />
        {editable && complaints.length > 0 && (
          <TextButton className="text-sm" onPress={() => onAsk('toDo')}>
            {t('editor.toDoCount', { count: complaints.length })}
          </TextButton>
        )}
        <span className="grow" />
        <FurtherMenu onAct={onAsk} />
        {act && !choosing && (
          <Button kind="primary" onPress={onNext} aria-keyshortcuts="Control+Enter Meta+Enter">
            {nextInWords(t, act, { version: publicVersion + 1, role: opened.person.role, fourEyes: editing.fourEyes })}
            <Keys />
          </Button>
        )}
        {!act && !choosing && onward?.decided && <Onwards {...onward} />}
      </section>
      {/* On a narrow screen it scrolls away, and leaves the room to the form; on a very low one, as at 400 % zoom, both do. */}
      <div className="-mx-4 mb-6 flex flex-wrap items-end justify-between gap-x-8 border-b border-rule bg-ground px-4 wide:top-15 wide:z-10 wide:-mx-10 wide:px-10 wide:[@media(height>=36rem)]:sticky">
        <LanguageChoice />
        <ClearanceState />
        <ViewSwitch changes={isProposal(editing)} />
      </div>
    </>
  )
}

/** Once a proposal is decided, the one thing to do next is the next proposal. */
function Onwards({ next }: Onward) {
  const t = useWords()
  if (!next) return <LinkButton href={paths.admin.desk}>{t('review.noneLeft')}</LinkButton>
  return (
    <LinkButton kind="primary" href={next.href} aria-keyshortcuts="Control+Enter Meta+Enter">
      {t('review.next')}
      <Keys />
    </LinkButton>
  )
}

const Keys = () => (
  <span aria-hidden="true" className="hidden text-sm font-normal opacity-80 wide:inline">
    Ctrl ↵
  </span>
)

function nextInWords(
  t: Translator,
  act: NextAct,
  { version, role, fourEyes }: { version: number; role: Role; fourEyes: boolean },
): string {
  // Who could publish it themself does not hand it to the office: they are the office.
  if (act === 'submit' && role !== 'focalPoint') return t('editor.act.submit.entry')
  if (act === 'restore' && fourEyes) return t('editor.act.restoreProposed.entry')
  return t(`editor.next.${act}`, { version })
}
