'use client'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { ClearanceState } from '../clearance/clearance-state.tsx'
import { DifferencesButton } from './differences-button.tsx'
import { FurtherMenu } from './further-menu.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { useLive } from './live.tsx'
import { type FurtherAct, nextActOf } from './next-act.ts'
import { SaveState } from './save-state.tsx'
import { StateTag } from './state-tag.tsx'
import { useOpenEditor } from './use-editor.ts'
import { useFocusAfter } from './use-focus-after.ts'
import { ViewSwitch } from './view-switch.tsx'

/** What a dialog is opened for. */
export type Asked = 'publish' | 'toDo' | FurtherAct

/** What is open and how far it is, whether it is stored, how it differs from what is public, and the one thing to do next. */
export function RevisionBar({ onNext, onAsk }: { onNext: () => void; onAsk: (asked: Asked) => void }) {
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
            {t(`editor.next.${act}`, { version: publicVersion + 1 })}
            <span aria-hidden="true" className="hidden text-sm font-normal opacity-80 wide:inline">
              Ctrl ↵
            </span>
          </Button>
        )}
      </section>
      {/* On a narrow screen it scrolls away, and leaves the room to the form; on a very low one, as at 400 % zoom, both do. */}
      <div className="-mx-4 mb-6 flex flex-wrap items-end justify-between gap-x-8 border-b border-rule bg-ground px-4 wide:top-15 wide:z-10 wide:-mx-10 wide:px-10 wide:[@media(height>=36rem)]:sticky">
        <LanguageChoice />
        <ClearanceState />
        <ViewSwitch />
      </div>
    </>
  )
}
