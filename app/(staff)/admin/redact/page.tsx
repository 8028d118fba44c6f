import type { Metadata } from 'next'
import { PageHead } from '#components/staff/page-head.tsx'
import { Section } from '#components/staff/people/section.tsx'
import { PastRedactions } from '#components/staff/redaction/past-redactions.tsx'
import { Reach } from '#components/staff/redaction/reach.tsx'
import { RedactionDesk } from '#components/staff/redaction/redaction-desk.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { orNotFound } from '#lib/auth/or-not-found.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { pastRedactions } from '#lib/redaction/past.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('redaction.title') }
}

export default async function RedactPage() {
  const actor = await requireStaff()
  const past = await orNotFound(actor, pastRedactions(actor))
  const { locale } = actor
  const t = translator(locale)
  return (
    <>
      <PageHead title={t('redaction.title')} lead={t('redaction.lead')} />
      <RedactionDesk />
      <div className="mt-12">
        <Section title={t('redaction.reach.title')}>
          <Reach locale={locale} />
        </Section>
        <Section title={t('redaction.past.title')}>
          <PastRedactions redactions={past} locale={locale} />
        </Section>
      </div>
    </>
  )
}
