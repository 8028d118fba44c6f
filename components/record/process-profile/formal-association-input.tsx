'use client'
import { useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { knowledge } from '#lib/record/process-profile/schema.ts'
import { choicesOf } from '../choices.ts'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'

/** Whether the process is formally associated with an organization: not recorded, with none, or with which. */
export function FormalAssociationInput() {
  const t = useWords()
  const field = useField()
  const [chosen, listed] = useWatch({ name: ['formalAssociation', 'associatedWith'] })
  return (
    <>
      <ChoiceInput
        {...field('formalAssociation')}
        choices={choicesOf(knowledge, (each) => t(`terms.knowledge.${each}`))}
      />
      {(chosen === 'list' || listed?.length > 0) && (
        <ReferenceListInput {...field('associatedWith')} types={['organization']} search={searchRecords} />
      )}
    </>
  )
}
