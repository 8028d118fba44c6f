import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { componentsOf } from '#components/record/registry.tsx'
import { previewAt, type TextPreview } from '#lib/clearance/preview.ts'
import { formatInstant } from '#lib/date/format.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { nameOfIn } from '#lib/record/names.ts'
import { recordTypeOfSegment, recordTypes } from '#lib/record-types.ts'
import { aroundOf } from '../../../../(public)/[locale]/around.tsx'

interface Props {
  params: Promise<{ token: string; locale: string }>
}

const found = cache(previewAt)

async function read({ params }: Props) {
  const { token, locale } = await params
  if (!isLocale(locale)) notFound()
  const preview = (await found(token)) ?? notFound()
  return { locale, path: paths.preview(token, locale), preview }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, preview } = await read(props)
  const t = translator(locale)
  const title = preview.is === 'text' ? titleOf(preview, locale) : ''
  return {
    title: `${title || t('clearance.preview.title')} · ${t('reading.process')}`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}

/** What someone without an account is sent to read before it is published: the public page as it will be, and nothing of the office. */
export default async function Preview(props: Props) {
  const { locale, path, preview } = await read(props)
  if (preview.is === 'public') {
    const { type, slug } = preview
    redirect(slug ? paths.public.record(locale, type, slug) : paths.public.readAt(locale, type))
  }
  if (preview.is === 'changed') return <Changed locale={locale} path={path} />
  const { type, recordId, content, names, files, changed } = preview
  const t = translator(locale)
  const { Article } = componentsOf(type)
  const around = await aroundOf(type, { recordId, locale, iso2: String(content.iso2 ?? '') })
  const list = { href: paths.public.readAt(locale, type), label: t(`terms.recordTypes.${type}`) }
  return (
    <>
      <NotPublic preview={preview} locale={locale} />
      <Page locale={locale} path={path} section={recordTypeOfSegment(recordTypes[type].readAt) ?? null}>
        <Breadcrumb locale={locale} crumbs={[list]} />
        <Article content={content} names={names} files={files} locale={locale} changed={changed} {...around} />
      </Page>
    </>
  )
}

const titleOf = ({ type, content, names }: TextPreview, locale: Locale) =>
  readIn(definitionOf(type).label(content, nameOfIn(Object.fromEntries(names))), locale).text

/** What the page is, for whom, and until when: the one thing on it that the public page will not have. */
function NotPublic({ preview, locale }: { preview: TextPreview; locale: Locale }) {
  const t = translator(locale)
  const { reader, expiresAt, audience, changed } = preview
  return (
    <aside aria-label={t('clearance.preview.strip')} className="border-b-2 border-warn bg-wash">
      <div className="mx-auto max-w-page space-y-1 px-4 py-3 wide:px-8">
        <p>
          <strong className="text-warn">{t('clearance.preview.notPublic')}</strong>{' '}
          {t.rich('clearance.preview.preparedFor', {
            // Whose name it is, the office wrote, in no language that is recorded.
            reader: () => <span lang="">{reader}</span>,
            date: () => <time dateTime={expiresAt.toISOString()}>{formatInstant(expiresAt, locale)}</time>,
          })}
        </p>
        {audience !== 'public' && <p>{t(`clearance.preview.willBeFor.${audience}`)}</p>}
        {changed.size > 0 && <p className="text-sm text-muted">{t('clearance.preview.changes')}</p>}
      </div>
    </aside>
  )
}

function Changed({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale)
  return (
    <Page locale={locale} path={path}>
      <h1 className="pb-4 text-3xl">{t('clearance.preview.changedTitle')}</h1>
      <p className="max-w-measure">{t('clearance.preview.changedMessage')}</p>
    </Page>
  )
}
