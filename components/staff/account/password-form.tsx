'use client'
import { useRouter } from 'next/navigation'
import { useForm } from 'react-hook-form'
import { Form } from '#components/form/form.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useAction } from '#components/form/use-action.ts'
import { FailureBanner } from '#components/staff/people/failure-banner.tsx'
import { fieldName } from '#components/staff/people/field-names.ts'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import { changePasswordAction } from '#lib/auth/actions.ts'

/** Changes one's own password, for whoever knows the present one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useWords()
  const router = useRouter()
  const form = useForm({ defaultValues: { present: '', password: '' } })
  const { run, pending, failure } = useAction(changePasswordAction, {}, form)
  const submit = form.handleSubmit(async (values) => {
    const result = await run(values)
    if (!result.ok) return
    form.reset()
    tell({ text: t('account.account.passwordChanged') })
    router.refresh()
  })
  return (
    <Form form={form} onSubmit={submit} labelOf={(path) => fieldName(t, path)} className="max-w-xl space-y-5">
      <p className="text-muted">{t('account.account.passwordLead')}</p>
      <FailureBanner failure={failure} />
      {/* For the browser's password manager, which keeps a password by its account. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextInput name="present" type="password" label={t('account.field.present')} autoComplete="current-password" />
      <TextInput
        name="password"
        type="password"
        label={t('account.field.password')}
        help={t('account.field.passwordHelp')}
        autoComplete="new-password"
      />
      <Button type="submit" pending={pending}>
        {t('account.account.changePassword')}
      </Button>
    </Form>
  )
}
