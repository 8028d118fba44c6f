'use client'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Tag, type TagTone } from '#components/ui/tag.tsx'
import type { Messages } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { AudienceTag } from '../state-tags.tsx'
import { useLive } from './live.tsx'
import { useOpenEditor } from './use-editor.ts'

type State = keyof Messages['editor']['state']

const tones: Record<State, TagTone> = {
  neverPublished: 'neutral',
  public: 'good',
  inForce: 'good',
  withdrawn: 'danger',
  draft: 'neutral',
  submitted: 'accent',
  returned: 'warn',
  rejected: 'danger',
  discarded: 'danger',
  published: 'good',
}

/** What is open and how far it is, and for whom where it is not for everyone, each in a word and a shape. */
export function StateTag() {
  const t = useWords()
  const { editing, hasDraft } = useOpenEditor()
  const { content } = useLive()
  const { type, lifecycle, audience, version } = editing.record
  const published = audience === 'public' ? 'public' : 'inForce'
  const ofRecord = { neverPublished: 'neverPublished', published, withdrawn: 'withdrawn' } as const
  const state: State = editing.revision?.state ?? (hasDraft ? 'draft' : ofRecord[lifecycle])
  return (
    <>
      <Tag tone={tones[state]}>{t(`editor.state.${state}`, { version })}</Tag>
      <AudienceTag audience={definitionOf(type).audience(content)} locale={useLocale()} />
    </>
  )
}
