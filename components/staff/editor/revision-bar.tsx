'use client'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { DifferencesButton } from './differences-button.tsx'
import { FurtherMenu } from './further-menu.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { useLive } from './live.tsx'
import { type FurtherAct, nextActOf } from './next-act.ts'
import { SaveState } from './save-state.tsx'
import { StateTag } from './state-tag.tsx'
import { useOpenEditor } from './use-editor.ts'
import { type View, ViewSwitch } from './view-switch.tsx'

/** What is open and how far it is, whether it is stored, how it differs from what is public, and the one thing to do next. */
export function RevisionBar({
  view,
  onView,
  onNext,
  onFurther,
}: {
  view: View
  onView: (view: View) => void
  onNext: () => void
  onFurther: (act: FurtherAct) => void
}) {
  const t = useWords()
  const { editing, opened, publicVersion, choosing } = useOpenEditor()
  const { differences } = useLive()
  const act = nextActOf(editing, opened.person)
  // Of what is public and unchanged there is nothing to publish or to submit.
  const nothingToDo = act !== 'recall' && editing.record.lifecycle === 'published' && differences.length === 0
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-6 border-b border-rule bg-ground px-4 wide:-mx-10 wide:px-10">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 pt-3 pb-2">
        <StateTag />
        <SaveState />
        <DifferencesButton />
        <span className="grow" />
        <FurtherMenu onAct={onFurther} />
        {act && !nothingToDo && !choosing && (
          <Button kind="primary" onPress={onNext} aria-keyshortcuts="Control+Enter Meta+Enter">
            {t(`editor.next.${act}`, { version: publicVersion + 1 })}
            <span aria-hidden="true" className="hidden text-sm font-normal opacity-80 wide:inline">
              Ctrl ↵
            </span>
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-8">
        <LanguageChoice />
        <ViewSwitch view={view} onView={onView} />
      </div>
    </div>
  )
}
