'use client'
import { problemInWords } from '#components/form/problem.ts'
import { Banner } from '#components/ui/banner.tsx'
import { buttonLook } from '#components/ui/button-look.ts'
import { useWords } from '#components/ui/language.tsx'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { EmailField, PasswordField, PlainField } from './plain-field.tsx'

interface WelcomeFacts {
  token: string
  /** Only the first administrator says what their address is; everyone else was invited at it. */
  asksEmail: boolean
  name: string
  email: string
  locale: Locale
  /** Field → key of the message namespace `problem`. */
  problems: Partial<Record<'name' | 'email' | 'locale' | 'password', string>>
}

/** Name, language and a password, sent plainly, so that it works without scripts. */
export function WelcomeForm({ token, asksEmail, name, email, locale, problems }: WelcomeFacts) {
  const t = useWords()
  const errorOf = (field: keyof typeof problems) => {
    const key = problems[field]
    return key ? problemInWords(t, key) : undefined
  }
  const wrong = (['name', 'email', 'locale', 'password'] as const).filter((field) => problems[field])
  return (
    <form method="post" action={paths.redeem(token)} className="space-y-5">
      {wrong.length > 0 && (
        <Banner tone="danger" title={t('account.welcome.problems')}>
          <ul className="list-disc ps-5">
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field}`}>
                  {t(`account.field.${field}`)}: {errorOf(field)}
                </a>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <PlainField
        name="name"
        label={t('account.field.name')}
        help={t('account.field.nameHelp')}
        error={errorOf('name')}
        maxLength={200}
        defaultValue={name}
        autoComplete="name"
      />
      {asksEmail ? (
        <EmailField label={t('account.field.email')} error={errorOf('email')} defaultValue={email} />
      ) : (
        // For the browser's password manager, which keeps a password by its account.
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      )}
      <fieldset>
        <legend className="font-semibold">{t('account.field.locale')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {locales.map((each) => (
            <label key={each} className="inline-flex min-h-8 items-baseline gap-2">
              <input
                type="radio"
                id={each === locales[0] ? 'locale' : undefined}
                name="locale"
                value={each}
                defaultChecked={each === locale}
                className="accent-accent"
              />
              <span lang={each}>{translator(each)(`terms.languages.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <PasswordField
        label={t('account.field.password')}
        help={t('account.field.passwordHelp')}
        error={errorOf('password')}
        autoComplete="new-password"
      />
      <button type="submit" className={buttonLook.primary}>
        {t('account.welcome.button')}
      </button>
    </form>
  )
}
