'use client'
import { useWords } from '#components/ui/language.tsx'
import { Tag, type TagTone } from '#components/ui/tag.tsx'
import type { Messages } from '#lib/i18n/translator.ts'
import { useOpenEditor } from './use-editor.ts'

type State = keyof Messages['editor']['state']

const tones: Record<State, TagTone> = {
  neverPublished: 'neutral',
  public: 'good',
  withdrawn: 'danger',
  draft: 'neutral',
  submitted: 'accent',
  returned: 'warn',
  rejected: 'danger',
  discarded: 'danger',
  published: 'good',
}

/** What is open and how far it is, in a word and a shape. */
export function StateTag() {
  const t = useWords()
  const { editing, hasDraft } = useOpenEditor()
  const { lifecycle, version } = editing.record
  const ofRecord = { neverPublished: 'neverPublished', published: 'public', withdrawn: 'withdrawn' } as const
  const state: State = editing.revision?.state ?? (hasDraft ? 'draft' : ofRecord[lifecycle])
  return <Tag tone={tones[state]}>{t(`editor.state.${state}`, { version })}</Tag>
}
