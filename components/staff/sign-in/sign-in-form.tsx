'use client'
import { buttonLook } from '#components/ui/button-look.ts'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'

/** E-mail address and password. A plain form: it is sent the same way with and without scripts. */
export function SignInForm({ email, callbackUrl }: { email: string; callbackUrl: string }) {
  const t = useWords()
  return (
    <form method="post" action={paths.signInPassword} className="space-y-5">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <FieldFrame id="email" label={t('account.signIn.email')}>
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            required
            maxLength={254}
            defaultValue={email}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            className="control"
          />
        )}
      </FieldFrame>
      <FieldFrame id="password" label={t('account.signIn.password')}>
        {(control) => (
          <input
            {...control}
            name="password"
            type="password"
            required
            maxLength={1_000}
            autoComplete="current-password"
            className="control"
          />
        )}
      </FieldFrame>
      <button type="submit" className={buttonLook.primary}>
        {t('account.signIn.button')}
      </button>
    </form>
  )
}
