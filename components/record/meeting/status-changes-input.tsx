'use client'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { ItemListInput } from '#components/form/item-list-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { nameIn } from '#components/form/record-labels.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { formatDate } from '#lib/date/format.ts'
import { type MeetingContent, statusChangeKinds } from '#lib/record/meeting/schema.ts'
import { choicesOf } from '../choices.ts'
import { Folded } from '../folded.tsx'
import { useField } from '../use-field.ts'

type Change = MeetingContent['statusChanges'][number]

/** What was recorded when the meeting was put off or called off, to put it right and to translate it; the acts themselves add to it. */
export function StatusChangesInput() {
  const t = useWords()
  const locale = useLocale()
  const field = useField()
  const { readOnly } = field('statusChanges')
  const count = (useWatch({ name: 'statusChanges' }) as Change[]).length
  // Once it was in view it stays, so that the last one taken out can be put back.
  const [wasShown, setWasShown] = useState(count > 0)
  if (count > 0 && !wasShown) setWasShown(true)
  if (!wasShown) return null
  const nameOf = ({ to, announced }: Pick<Change, 'to' | 'announced'>) =>
    [t(`terms.statusChange.${to}`), announced && formatDate(announced, locale)].filter(Boolean).join(' · ')
  return (
    <ItemListInput {...field('statusChanges')} nameOf={(item) => nameOf(item as unknown as Change)} adder={() => null}>
      {(at, item) => (
        <Folded open={false} summary={nameIn(item.line as Change['line'], locale)}>
          <ChoiceInput
            {...field('statusChanges/to', at)}
            choices={choicesOf(statusChangeKinds, (to) => t(`terms.statusChange.${to}`))}
          />
          <PartialDateInput {...field('statusChanges/announced', at)} />
          <DateRangeInput
            start={{ ...field('statusChanges/start', at), required: true }}
            end={field('statusChanges/end', at)}
            readOnly={readOnly}
          />
          <LocalizedText {...field('statusChanges/line', at)} multiline />
        </Folded>
      )}
    </ItemListInput>
  )
}
