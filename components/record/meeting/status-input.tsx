'use client'
import { useFormState, useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { type MeetingContent, meetingStatuses } from '#lib/record/meeting/schema.ts'
import { mayBePutOff } from '#lib/record/meeting/status-change.ts'
import { choicesOf } from '../choices.ts'
import { useField } from '../use-field.ts'

/** Planned or held; that it was put off or called off is said by an act of its own, and can here only be taken back. */
export function StatusInput() {
  const t = useWords()
  const field = useField()
  const [status, start] = useWatch({ name: ['status', 'start'] }) as [MeetingContent['status'], string]
  const { defaultValues } = useFormState()
  const offered = meetingStatuses.filter(
    (each) => each === 'planned' || each === 'held' || each === status || each === defaultValues?.status,
  )
  return (
    <ChoiceInput
      {...field('status')}
      help={mayBePutOff({ status, start }) && t('meeting.statusByAct')}
      choices={choicesOf(offered, (each) => t(`terms.meetingStatus.${each}`))}
    />
  )
}
