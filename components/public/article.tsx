import type { ReactNode } from 'react'
import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { SourceView } from '#lib/record/view.ts'
import { type ChangedPaths, isChanged, Marked } from './changed.tsx'
import { Localized } from './localized.tsx'
import { Part } from './prose.tsx'
import { Sources } from './sources.tsx'

/** What every record's article is given: by the public page, and by the editor's preview. */
export interface ArticleProps<View> {
  view: View
  locale: Locale
  /** The preview's: which paths of the content differ from what is public. */
  changed?: ChangedPaths
  /** The publication's; a preview has none. */
  publication?: { version: number; publishedAt: Date }
  /** The title's level among the page's headings. */
  level?: 1 | 2
  /** What the page adds that is not the record's own content, such as its meetings. */
  children?: ReactNode
}

interface Parts extends Omit<ArticleProps<unknown>, 'view'> {
  /** Above the title: what it is, and when. */
  line: ReactNode
  title: Reading
  /** The fields of the content that the title is made of. */
  titleFields: readonly string[]
  /** Below the title. */
  under?: ReactNode
  prose?: ReactNode
  facts: ReactNode
  sources: readonly SourceView[]
}

/**
 * The frame of an article: line, title and place; prose at the left and facts at the right where there is room for both; sources
 * and the publication at the foot. It asks for its own width, not the window's, so that a preview shows the page as it will be.
 */
export function Article(parts: Parts) {
  const {
    locale,
    changed,
    publication,
    level = 1,
    line,
    title,
    titleFields,
    under,
    prose,
    facts,
    sources,
    children,
  } = parts
  const t = translator(locale)
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <article className="@container">
      <header className="space-y-2 pb-8">
        <div className="text-muted">{line}</div>
        <Marked changed={isChanged(changed, titleFields, title.lang)} locale={locale}>
          <Title className="max-w-[38ch] text-3xl">
            {title.text === '' ? (
              <span className="text-muted">{t('reading.untitled')}</span>
            ) : (
              <Localized reading={title} locale={locale} />
            )}
          </Title>
        </Marked>
        {under}
      </header>
      <div className="grid gap-x-12 gap-y-8 border-t border-rule pt-8 @[900px]:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-10">
          {prose}
          {children}
        </div>
        <div className="-mt-px">{facts}</div>
      </div>
      <div className="mt-12 border-t border-rule pt-8">
        <Marked changed={isChanged(changed, ['sources'])} locale={locale}>
          <Part title={t('reading.sources.title')} level={level}>
            <Sources sources={sources} locale={locale} />
          </Part>
        </Marked>
      </div>
      {publication && (
        <p className="mt-8 text-sm text-muted">
          <LastPublished publication={publication} locale={locale} />
        </p>
      )}
    </article>
  )
}

function LastPublished({ publication, locale }: { publication: NonNullable<Parts['publication']>; locale: Locale }) {
  const { version, publishedAt } = publication
  const day = publishedAt.toISOString().slice(0, 10)
  return (
    <time dateTime={publishedAt.toISOString()}>
      {translator(locale)('reading.lastPublished', { date: formatDate(day, locale), version })}
    </time>
  )
}
