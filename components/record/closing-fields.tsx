'use client'
import { TextInput } from '#components/form/text-input.tsx'
import { recordTypes } from '#lib/record-types.ts'
import { useEditedRecord } from './edited-record.tsx'
import { FieldGroup } from './field-group.tsx'
import { SlugInput } from './slug-input.tsx'
import { SourcesInput } from './sources-input.tsx'
import { useField } from './use-field.ts'

/** What every record ends with: where its facts come from, its address where it has one, and the office's own note. */
export function ClosingFields() {
  const field = useField()
  const { page } = recordTypes[useEditedRecord().type]
  return (
    <>
      <FieldGroup>
        <SourcesInput />
      </FieldGroup>
      <FieldGroup {...(page ? { name: 'office' } : {})}>
        {page && <SlugInput />}
        <TextInput {...field('staffNote')} multiline />
      </FieldGroup>
    </>
  )
}
