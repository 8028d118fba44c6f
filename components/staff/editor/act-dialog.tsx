'use client'
import { useState } from 'react'
import { useWords } from '#components/ui/language.tsx'
import { ActQuestion } from './act-question.tsx'
import type { FurtherAct } from './next-act.ts'
import { useActs } from './use-acts.ts'
import { useOpenEditor } from './use-editor.ts'

/** Asks before anything but publishing is done with what is open. */
export function ActDialog({ act, onClose }: { act: FurtherAct | null; onClose: () => void }) {
  const acts = useActs()
  const t = useWords()
  const { editing, opened, saving } = useOpenEditor()
  // While it closes, it still shows what it asked.
  const [shown, setShown] = useState<FurtherAct>('submit')
  if (act && act !== shown) setShown(act)

  const run = (message: string) => {
    if (shown === 'withdraw') return acts.withdraw(message)
    return shown === 'restore' ? acts.restore(message) : acts.move(shown, message)
  }
  return (
    <ActQuestion
      act={shown}
      record={editing.record}
      fourEyes={editing.fourEyes}
      // Of who could publish it themself but for four eyes, it is a colleague who decides.
      consequence={
        shown === 'submit' && editing.fourEyes && opened.person.role !== 'focalPoint'
          ? t('review.submitConsequence')
          : undefined
      }
      author={editing.revision?.authorName ?? ''}
      // What was said while the draft was written.
      message={shown === 'submit' ? saving.message : undefined}
      open={act !== null}
      onClose={onClose}
      run={run}
    />
  )
}
