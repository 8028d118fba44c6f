import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Localized } from '#components/public/localized.tsx'
import { Page } from '#components/public/page.tsx'
import { formatDate } from '#lib/date/format.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { withdrawnRecord } from '#lib/record/withdrawn.ts'
import { localeOf } from '../../../reader.ts'

interface Props {
  params: Promise<{ locale: string; recordId: string }>
}

const withdrawnAt = cache(withdrawnRecord)

async function read({ params }: Props) {
  const locale = await localeOf(params)
  const record = (await withdrawnAt((await params).recordId)) ?? notFound()
  return { locale, t: translator(locale), title: readIn(record.label, locale), ...record }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t, title } = await read(props)
  return { title: `${title.text} · ${t('reading.process')}`, robots: { index: false } }
}

/** What the front answers with under 410: what the record was, and what was said when it was withdrawn. */
export default async function Withdrawn(props: Props) {
  const { locale, t, title, type, slug, message, withdrawnAt: at } = await read(props)
  const list = { href: paths.public.readAt(locale, type), label: t(`terms.recordTypes.${type}`) }
  const line = t('reading.withdrawn.line', {
    type: t(`terms.recordType.${type}`),
    date: formatDate(at.toISOString().slice(0, 10), locale),
  })
  return (
    <Page locale={locale} path={slug === null ? list.href : paths.public.record(locale, type, slug)} section={type}>
      <Breadcrumb locale={locale} crumbs={[list]} />
      <header className="space-y-2 pb-6">
        <p className="text-muted">{line}</p>
        <h1 className="max-w-[38ch] text-3xl">
          <Localized reading={title} locale={locale} />
        </h1>
      </header>
      <div className="max-w-measure space-y-4 border-t border-rule pt-6">
        <p>{t('reading.withdrawn.message')}</p>
        {message !== '' && (
          <p className="whitespace-pre-line">
            <span className="text-muted">{t('reading.withdrawn.reason')}: </span>
            {/* Its language is not recorded. */}
            <span lang="">{message}</span>
          </p>
        )}
      </div>
    </Page>
  )
}
