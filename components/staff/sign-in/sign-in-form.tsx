'use client'
import { buttonLook } from '#components/ui/button-look.ts'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { EmailField, PasswordField } from './plain-field.tsx'

/** E-mail address and password. A plain form: it is sent the same way with and without scripts. */
export function SignInForm({ email, callbackUrl }: { email: string; callbackUrl: string }) {
  const t = useWords()
  return (
    <form method="post" action={paths.signInPassword} className="space-y-5">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <EmailField label={t('account.signIn.email')} defaultValue={email} />
      <PasswordField label={t('account.signIn.password')} autoComplete="current-password" />
      <button type="submit" className={buttonLook.primary}>
        {t('account.signIn.button')}
      </button>
    </form>
  )
}
