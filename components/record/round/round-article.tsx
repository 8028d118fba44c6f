import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { Fact, Facts, periodInWords } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { RoundView } from '#lib/record/round/resolve.ts'

/** A round with everything that is recorded of it. */
export function RoundArticle(props: ArticleProps<RoundView>) {
  const { view, locale, changed } = props
  const { name, chapter, host, opened, closed, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={<p>{t('terms.recordType.round')}</p>}
      title={name}
      titleFields={['number']}
      facts={
        <Facts>
          <Fact
            term={t('reading.field.chapter')}
            locale={locale}
            changed={isChanged(changed, ['chapter'], chapter?.lang)}
          >
            {chapter && <Localized reading={chapter} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.host')} locale={locale} changed={isChanged(changed, ['host'])}>
            {host && <NamedRecord named={host} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.period')} locale={locale} changed={isChanged(changed, ['opened', 'closed'])}>
            {periodInWords(opened, closed, locale)}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
