'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { NumberInput } from '#components/form/number-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { participantCapacities } from '#lib/record/meeting/schema.ts'
import { partyTypes } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'

/** Who takes part in a meeting: each party once, in what capacity, and how many people came. */
export function ParticipantsInput() {
  const t = useWords()
  const field = useField()
  const capacities = choicesOf(participantCapacities, (capacity) => t(`terms.capacity.${capacity}`))
  return (
    <ReferenceListInput
      {...field('participants')}
      types={partyTypes}
      search={searchRecords}
      adds={{ capacity: 'unknown', headCount: null }}
    >
      {(at) => (
        <div className="flex flex-wrap items-end gap-x-5 gap-y-3 pb-1">
          <ChoiceInput asList {...field('participants/capacity', at)} choices={capacities} />
          <NumberInput {...field('participants/headCount', at)} />
        </div>
      )}
    </ReferenceListInput>
  )
}
