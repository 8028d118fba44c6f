'use client'
import { useState } from 'react'
import { type SubmitHandler, useForm } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { Form } from '#components/form/form.tsx'
import { RecordLabels } from '#components/form/record-labels.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useAction } from '#components/form/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { addPersonAction } from '#lib/auth/actions.ts'
import type { HandedLink as Link } from '#lib/auth/manage-people.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { AccessFields } from './access-fields.tsx'
import { type AccessValues, accessOf, emptyMandate } from './access-values.ts'
import { FailureBanner } from './failure-banner.tsx'
import { fieldName } from './field-names.ts'
import { HandedLink } from './handed-link.tsx'

type Values = AccessValues & { name: string; email: string; locale: Locale }

interface Added {
  id: string
  name: string
  link: Link
}

/** Adds a person, and then shows the link to hand to them. */
export function AddPersonForm() {
  const t = useWords()
  const [added, setAdded] = useState<Added | null>(null)
  if (!added) return <Fields onAdded={setAdded} />
  return (
    <div className="max-w-measure space-y-6">
      <h2 className="text-xl">{t('account.add.done', { name: added.name })}</h2>
      <HandedLink link={added.link} />
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.admin.person(added.id)}>{t('account.add.open', { name: added.name })}</LinkButton>
        <Button onPress={() => setAdded(null)}>{t('account.add.another')}</Button>
      </div>
    </div>
  )
}

function Fields({ onAdded }: { onAdded: (added: Added) => void }) {
  const t = useWords()
  const locale = useLocale()
  const form = useForm<Values>({
    defaultValues: { name: '', email: '', locale, role: 'focalPoint', mandates: [emptyMandate()] },
  })
  const { run, pending, failure } = useAction(addPersonAction, {}, form)
  const submit: SubmitHandler<Values> = async ({ name, email, locale, ...access }) => {
    const result = await run({ name, email, locale, ...accessOf(access) })
    if (result.ok) onAdded({ name, ...result.data })
  }
  return (
    <RecordLabels initial={{}}>
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
        <TextInput name="name" label={t('account.field.name')} help={t('account.field.nameHelp')} />
        <TextInput name="email" type="email" label={t('account.field.email')} />
        <ChoiceInput
          name="locale"
          label={t('account.field.locale')}
          choices={locales.map((value) => ({ value, label: t(`terms.languages.${value}`) }))}
        />
        <AccessFields />
        <Button type="submit" kind="primary" pending={pending}>
          {t('account.add.button')}
        </Button>
      </Form>
    </RecordLabels>
  )
}
