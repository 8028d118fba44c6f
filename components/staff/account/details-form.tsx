'use client'
import { useRouter } from 'next/navigation'
import { useForm } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { Form } from '#components/form/form.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useAction } from '#components/form/use-action.ts'
import { FailureBanner } from '#components/staff/people/failure-banner.tsx'
import { fieldName } from '#components/staff/people/field-names.ts'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import { changeOwnDetailsAction } from '#lib/auth/actions.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The name that others see, and the language of the interface. */
export function DetailsForm({ name, locale }: { name: string; locale: Locale }) {
  const t = useWords()
  const router = useRouter()
  const form = useForm({ defaultValues: { name, locale } })
  const { run, pending, failure } = useAction(changeOwnDetailsAction, {}, form)
  const submit = form.handleSubmit(async (values) => {
    const result = await run(values)
    if (!result.ok) return
    tell({ text: translator(values.locale)('account.account.detailsSaved') })
    router.refresh()
  })
  return (
    <Form form={form} onSubmit={submit} labelOf={(path) => fieldName(t, path)} className="max-w-xl space-y-5">
      <FailureBanner failure={failure} />
      <TextInput name="name" label={t('account.field.name')} help={t('account.field.nameHelp')} autoComplete="name" />
      <ChoiceInput
        name="locale"
        label={t('account.field.locale')}
        choices={locales.map((value) => ({ value, label: translator(value)(`terms.languages.${value}`) }))}
      />
      <Button type="submit" pending={pending}>
        {t('account.account.saveDetails')}
      </Button>
    </Form>
  )
}
