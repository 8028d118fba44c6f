'use client'
import { useFormContext, useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { roles } from '#lib/auth/people-query.ts'
import type { AccessValues } from './access-values.ts'
import { MandatesInput } from './mandates-input.tsx'

/** A person's role, and where it is that of a focal point, their mandates. */
export function AccessFields() {
  const t = useWords()
  const { control } = useFormContext<AccessValues>()
  const role = useWatch({ control, name: 'role' })
  return (
    <>
      <ChoiceInput
        name="role"
        label={t('account.field.role')}
        choices={roles.map((value) => ({
          value,
          label: t(`terms.role.${value}`),
          help: t(`account.roleHelp.${value}`),
        }))}
      />
      {role === 'focalPoint' && <MandatesInput />}
    </>
  )
}
