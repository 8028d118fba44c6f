import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '#components/staff/sign-in/sign-in-form.tsx'
import { Banner } from '#components/ui/banner.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { safePath } from '#lib/auth/safe-path.ts'
import { currentActor } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What an address may say of what came before. next-auth's own `error` can only be a password that was wrong. */
function saidBy({ problem, done, error }: Awaited<Props['searchParams']>) {
  if (problem === 'wrong' || error !== undefined) return { what: 'wrong', tone: 'danger' } as const
  if (problem === 'link') return { what: 'link', tone: 'warn' } as const
  return done === 'signedOut' ? ({ what: 'signedOut', tone: 'good' } as const) : null
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('account.signIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const [query, locale, actor] = [await searchParams, await interfaceLocale(), await currentActor()]
  const callbackUrl = safePath(query.callbackUrl)
  if (actor) redirect(callbackUrl)
  const t = translator(locale)
  const said = saidBy(query)
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h1 className="text-2xl">{t('account.signIn.title')}</h1>
        <p className="text-muted">{t('account.signIn.lead')}</p>
      </div>
      {said && (
        <Banner tone={said.tone} title={t(`account.signIn.${said.what}.title`)}>
          <p>{t(`account.signIn.${said.what}.message`)}</p>
        </Banner>
      )}
      <SignInForm email={typeof query.email === 'string' ? query.email.slice(0, 254) : ''} callbackUrl={callbackUrl} />
      <p className="text-sm text-muted">{t('account.signIn.help')}</p>
    </div>
  )
}
