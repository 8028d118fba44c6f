'use client'
import { useRouter } from 'next/navigation'
import { type SubmitHandler, useForm } from 'react-hook-form'
import { Form } from '#components/form/form.tsx'
import { RecordLabels } from '#components/form/record-labels.tsx'
import { useAction } from '#components/form/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import { changeAccessAction } from '#lib/auth/actions.ts'
import type { Person } from '#lib/auth/people.ts'
import { AccessFields } from './access-fields.tsx'
import { type AccessValues, accessOf } from './access-values.ts'
import { FailureBanner } from './failure-banner.tsx'
import { fieldName } from './field-names.ts'

/** Changes a person's role and mandates, on the ground of what is in view. */
export function AccessForm({ person }: { person: Pick<Person, 'id' | 'role' | 'mandates' | 'seen'> }) {
  const t = useWords()
  const router = useRouter()
  const mandates = person.mandates.map(({ id, partyId, from, to }) => ({ id, partyId, from, to: to ?? '' }))
  const labels = Object.fromEntries(person.mandates.map(({ partyId, party }) => [partyId, party]))
  const form = useForm<AccessValues>({ defaultValues: { role: person.role, mandates } })
  const { run, pending, failure } = useAction(changeAccessAction, {}, form)
  const submit: SubmitHandler<AccessValues> = async (values) => {
    const result = await run({ userId: person.id, seen: person.seen, ...accessOf(values) })
    if (!result.ok) return
    tell({ text: t('account.person.accessSaved') })
    router.refresh()
  }
  return (
    <RecordLabels initial={labels}>
      <Form
        form={form}
        labelOf={(path) => fieldName(t, path)}
        onSubmit={(event) => {
          form.clearErrors()
          void form.handleSubmit(submit)(event)
        }}
        className="max-w-3xl space-y-6"
      >
        <FailureBanner failure={failure} />
        <AccessFields />
        <Button type="submit" kind="primary" pending={pending}>
          {t('account.person.saveAccess')}
        </Button>
      </Form>
    </RecordLabels>
  )
}
