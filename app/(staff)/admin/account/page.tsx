import type { Metadata } from 'next'
import { DetailsForm } from '#components/staff/account/details-form.tsx'
import { OwnData } from '#components/staff/account/own-data.tsx'
import { OwnSessions } from '#components/staff/account/own-sessions.tsx'
import { PasswordForm } from '#components/staff/account/password-form.tsx'
import { PageHead } from '#components/staff/page-head.tsx'
import { Section } from '#components/staff/people/section.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { sessionsOf } from '#lib/auth/own-account.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('account.account.title') }
}

export default async function AccountPage() {
  const actor = await requireStaff()
  const t = translator(actor.locale)
  const sessions = await sessionsOf(actor.userId, actor.sessionId)
  return (
    <>
      <PageHead title={t('account.account.title')} lead={actor.email} />
      <Section title={t('account.account.details')}>
        <DetailsForm key={actor.name + actor.locale} name={actor.name} locale={actor.locale} />
      </Section>
      <Section title={t('account.account.password')}>
        <PasswordForm email={actor.email} />
      </Section>
      <Section title={t('account.account.sessions')} lead={t('account.account.sessionsLead')}>
        <OwnSessions sessions={sessions} />
      </Section>
      <Section title={t('download.own.title')} lead={t('download.own.lead')}>
        <OwnData locale={actor.locale} />
      </Section>
    </>
  )
}
