import type { Metadata } from 'next'
import { PageHead } from '#components/staff/page-head.tsx'
import { FourEyesSetting } from '#components/staff/settings/four-eyes-setting.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { orNotFound } from '#lib/auth/or-not-found.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { fourEyesSetting } from '#lib/office/four-eyes.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('review.settings.title') }
}

export default async function SettingsPage() {
  const actor = await requireStaff()
  const setting = await orNotFound(actor, fourEyesSetting(actor))
  const t = translator(actor.locale)
  return (
    <>
      <PageHead title={t('review.settings.title')} lead={t('review.settings.lead')} />
      <FourEyesSetting setting={setting} locale={actor.locale} />
    </>
  )
}
