import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/staff/page-head.tsx'
import { AccessForm } from '#components/staff/people/access-form.tsx'
import { HandOutLink } from '#components/staff/people/hand-out-link.tsx'
import { Deactivate, EndSessions, Reactivate } from '#components/staff/people/person-acts.tsx'
import { Section } from '#components/staff/people/section.tsx'
import { SessionTable } from '#components/staff/people/session-table.tsx'
import { StatusTag } from '#components/staff/people/status-tag.tsx'
import { Banner } from '#components/ui/banner.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { orNotFound } from '#lib/auth/or-not-found.ts'
import { person as personWith } from '#lib/auth/people.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('account.people.title') }
}

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff()
  const { id } = await params
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) notFound()
  const person = await orNotFound(actor, personWith(actor, id))
  const t = translator(actor.locale)
  const { email, role, status, sessions } = person
  const name = person.name || t('account.people.unnamed')
  return (
    <>
      <PageHead
        above={
          <Link prefetch={false} href={paths.admin.people}>
            {t('account.people.title')}
          </Link>
        }
        title={name}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-4">
            <span className="break-all">{email}</span>
            <span>{t(`terms.role.${role}`)}</span>
            <StatusTag status={status} locale={actor.locale} />
          </span>
        }
      />
      {id === actor.userId ? (
        <Banner title={t('account.person.own')}>
          <Link prefetch={false} href={paths.admin.account}>
            {t('account.person.ownAccount')}
          </Link>
        </Banner>
      ) : (
        <>
          <Section title={t('account.person.access')} lead={t('account.person.accessLead')}>
            <AccessForm key={person.seen} person={person} />
          </Section>
          {(status === 'invited' || status === 'active') && (
            <Section title={t('account.person.link')}>
              <HandOutLink person={{ id, link: person.link, status }} />
            </Section>
          )}
          <Section title={t('account.person.sessions')}>
            <SessionTable sessions={sessions} locale={actor.locale} />
            {sessions.length > 0 && <EndSessions userId={id} name={name} />}
          </Section>
          {status === 'deactivated' ? (
            <Section title={t('account.person.reactivate')} lead={t('account.person.reactivateLead')}>
              <Reactivate userId={id} name={name} />
            </Section>
          ) : (
            <Section title={t('account.person.deactivate')} lead={t('account.person.deactivateLead')}>
              <Deactivate userId={id} name={name} />
            </Section>
          )}
        </>
      )}
    </>
  )
}
