import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/staff/page-head.tsx'
import { AddPersonForm } from '#components/staff/people/add-person-form.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { orNotFound } from '#lib/auth/or-not-found.ts'
import { requireManager } from '#lib/auth/people.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('account.add.title') }
}

export default async function AddPersonPage() {
  const actor = await requireStaff()
  await orNotFound(
    actor,
    Promise.try(() => requireManager(actor)),
  )
  const t = translator(actor.locale)
  return (
    <>
      <PageHead
        above={
          <Link prefetch={false} href={paths.admin.people}>
            {t('account.people.title')}
          </Link>
        }
        title={t('account.add.title')}
        lead={t('account.add.lead')}
      />
      <AddPersonForm />
    </>
  )
}
