'use client'
import { useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'
import { useKnowledgeChoices } from './knowledge-input.tsx'

/** Whether the process is formally associated with an organization: not recorded, with none, or with which. */
export function FormalAssociationInput() {
  const field = useField()
  const [chosen, listed] = useWatch({ name: ['formalAssociation', 'associatedWith'] })
  return (
    <>
      <ChoiceInput {...field('formalAssociation')} choices={useKnowledgeChoices()} />
      {(chosen === 'list' || listed?.length > 0) && (
        <ReferenceListInput {...field('associatedWith')} types={['organization']} search={searchRecords} />
      )}
    </>
  )
}
