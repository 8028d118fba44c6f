import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged, Marked } from '#components/public/changed.tsx'
import { Fact, Facts, namesBelowEachOther } from '#components/public/facts.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { Part } from '#components/public/prose.tsx'
import { formatDate } from '#lib/date/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DocumentView } from '#lib/record/document/resolve.ts'
import type { Named } from '#lib/record/view.ts'
import { DocumentLinks } from './document-links.tsx'

/**
 * A document as the public reads it. `supersededBy`: those that say of themselves that they supersede it, as whoever opens it should know
 * first.
 */
export function DocumentArticle(props: ArticleProps<DocumentView> & { supersededBy?: readonly Named[] }) {
  const { view, locale, changed, level = 1, supersededBy = [] } = props
  const { title, type, symbol, adoptedAt, adoptedOn, links, files, themes, workingGroups, supersedes, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={
        <Marked changed={isChanged(changed, ['type', 'symbol'])} locale={locale}>
          <p>{[t(`terms.documentType.${type}`), symbol].filter(Boolean).join(' · ')}</p>
        </Marked>
      }
      title={title}
      titleFields={['title']}
      under={
        supersededBy.length > 0 && (
          <div className="mt-4 border-s-4 border-warn py-1 ps-3">
            <p className="text-lg font-semibold text-warn">{t('reading.document.supersededBy')}</p>
            {namesBelowEachOther(supersededBy, locale)}
          </div>
        )
      }
      prose={
        <Marked changed={isChanged(changed, ['files', 'links'])} locale={locale}>
          <Part title={t('reading.document.read')} level={level}>
            <DocumentLinks files={files} links={links} locale={locale} />
          </Part>
        </Marked>
      }
      facts={
        <Facts>
          <Fact term={t('reading.field.adoptedAt')} locale={locale} changed={isChanged(changed, ['adoptedAt'])}>
            {adoptedAt && <NamedRecord named={adoptedAt} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.adoptedOn')} locale={locale} changed={isChanged(changed, ['adoptedOn'])}>
            {adoptedOn ? formatDate(adoptedOn, locale) : null}
          </Fact>
          <Fact term={t('reading.field.themes')} locale={locale} changed={isChanged(changed, ['themes'])}>
            {namesBelowEachOther(themes, locale)}
          </Fact>
          <Fact term={t('reading.field.workingGroups')} locale={locale} changed={isChanged(changed, ['workingGroups'])}>
            {namesBelowEachOther(workingGroups, locale)}
          </Fact>
          {(supersedes.length > 0 || isChanged(changed, ['supersedes'])) && (
            <Fact term={t('reading.field.supersedes')} locale={locale} changed={isChanged(changed, ['supersedes'])}>
              {namesBelowEachOther(supersedes, locale)}
            </Fact>
          )}
        </Facts>
      }
      sources={sources}
    />
  )
}
