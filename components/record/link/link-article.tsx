import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { Fact, Facts } from '#components/public/facts.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { LinkView } from '#lib/record/link/resolve.ts'

/** A link with everything that is recorded of it. */
export function LinkArticle(props: ArticleProps<LinkView>) {
  const { view, locale, changed } = props
  const { label, url, category, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={<p>{t(`terms.linkCategory.${category}`)}</p>}
      title={label}
      titleFields={['label']}
      facts={
        <Facts>
          <Fact term={t('reading.field.url')} locale={locale} changed={isChanged(changed, ['url'])}>
            {url && (
              <a href={url} rel="external" className="break-all">
                {url}
              </a>
            )}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
