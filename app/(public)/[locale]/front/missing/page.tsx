import type { Metadata } from 'next'
import { Page } from '#components/public/page.tsx'
import { WaysIn } from '#components/public/ways-in.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type ListPageProps, localeOf } from '../../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const t = translator(await localeOf(params))
  return { title: `${t('reading.missing.title')} · ${t('reading.process')}`, robots: { index: false } }
}

/** What the front answers with under 404, whatever was asked for: unknown, never published, or no address of ours at all. */
export default async function Missing({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  return (
    <Page locale={locale} path={paths.public.home(locale)}>
      <h1 className="pb-4 text-3xl">{t('reading.missing.title')}</h1>
      <p className="max-w-measure pb-6">{t('reading.missing.message')}</p>
      <WaysIn locale={locale} />
    </Page>
  )
}
