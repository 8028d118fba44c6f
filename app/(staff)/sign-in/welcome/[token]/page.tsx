import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { WelcomeForm } from '#components/staff/sign-in/welcome-form.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { linkOf } from '#lib/auth/one-time-link.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('account.field.password') }
}

/** Where a one-time link leads. Looking does not use it: the form does. */
export default async function WelcomePage({ params, searchParams }: Props) {
  const [{ token }, query, locale] = [await params, await searchParams, await interfaceLocale()]
  const link = await linkOf(token)
  if (!link) redirect(`${paths.signIn}?problem=link`)
  const t = translator(locale)
  const { purpose, user } = link
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const chosen = text('locale') ?? (purpose === 'setUp' ? locale : user.locale)
  const problems = Object.fromEntries(
    (['name', 'email', 'locale', 'password'] as const).flatMap((name) => {
      const problem = text(`problem.${name}`)
      return problem ? [[name, problem]] : []
    }),
  )
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h1 className="text-2xl">{t(`account.welcome.title.${purpose}`, { name: user.name })}</h1>
        <p className="text-muted">
          {t(`account.welcome.lead.${purpose}`, { email: user.email })} {t('account.welcome.once')}
        </p>
      </div>
      <WelcomeForm
        token={token}
        asksEmail={purpose === 'setUp'}
        name={text('name') ?? user.name}
        email={purpose === 'setUp' ? (text('email') ?? '') : user.email}
        locale={isLocale(chosen) ? chosen : locale}
        problems={problems}
      />
    </div>
  )
}
