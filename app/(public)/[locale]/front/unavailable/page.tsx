import type { Metadata } from 'next'
import { Page } from '#components/public/page.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type ListPageProps, localeOf } from '../../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const t = translator(await localeOf(params))
  return { title: `${t('reading.unavailable.title')} · ${t('reading.process')}`, robots: { index: false } }
}

/** What the front answers with under 503. It asks nothing of the database, which is what is away. */
export default async function UnavailablePage({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  return (
    <Page locale={locale} path={paths.public.home(locale)}>
      <h1 className="pb-4 text-3xl">{t('reading.unavailable.title')}</h1>
      <p className="max-w-measure">{t('reading.unavailable.message')}</p>
    </Page>
  )
}
