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

/** Characters past which a title is set one step smaller. */
const longTitle = 90

/** The facts beside what else there is; in one column they follow the prose. The last row takes up what the facts are longer. */
const twoBesideFacts = {
  columns: '@[900px]:grid-cols-[minmax(0,1fr)_22rem] @[900px]:grid-rows-[auto_1fr]',
  factsBeside: '@[900px]:col-start-2 @[900px]:row-start-1 @[900px]:row-span-2',
}
const allInOneColumn = { columns: '', factsBeside: '' }
const threeBesideFacts = {
  columns: '@[900px]:grid-cols-[minmax(0,1fr)_22rem] @[900px]:grid-rows-[auto_auto_1fr]',
  factsBeside: '@[900px]:col-start-2 @[900px]:row-start-1 @[900px]:row-span-3',
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
  /** None for an article that is one column. */
  facts?: ReactNode
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
  const { columns, factsBeside } = !facts ? allInOneColumn : prose && children ? threeBesideFacts : twoBesideFacts
  return (
    <article className="@container">
      <header className="space-y-2 pb-8">
        <div className="text-muted">{line}</div>
        <Marked changed={isChanged(changed, titleFields, title.lang)} locale={locale}>
          <Title className={`max-w-[38ch] ${title.text.length > longTitle ? 'text-2xl' : 'text-3xl'}`}>
            {title.text === '' ? (
              <span className="text-muted">{t('reading.untitled')}</span>
            ) : (
              <Localized reading={title} locale={locale} />
            )}
          </Title>
        </Marked>
        {under}
      </header>
      <div className={`grid gap-x-12 gap-y-10 border-t border-rule pt-6 ${columns}`}>
        {prose && <div className="space-y-10">{prose}</div>}
        {facts && <div className={factsBeside}>{facts}</div>}
        {children && <div className="space-y-10">{children}</div>}
        <footer className={`space-y-6 ${facts ? '' : 'border-t border-rule pt-6'}`}>
          <Marked changed={isChanged(changed, ['sources'])} locale={locale}>
            <Part title={t('reading.sources.title')} level={level}>
              <Sources sources={sources} locale={locale} />
            </Part>
          </Marked>
          {publication && (
            <p className="text-sm text-muted">
              <LastPublished publication={publication} locale={locale} />
            </p>
          )}
        </footer>
      </div>
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
