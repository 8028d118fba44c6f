import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { Fact, Facts, namesBelowEachOther, periodInWords } from '#components/public/facts.tsx'
import { formatDate } from '#lib/date/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PresidencyView } from '#lib/record/presidency/resolve.ts'

/** A presidency with everything that is recorded of it. */
export function PresidencyArticle(props: ArticleProps<PresidencyView>) {
  const { view, locale, changed } = props
  const { party, kind, announced, from, to, rounds, state, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={<p>{kind === 'chair' ? t('terms.presidency') : t('terms.presidencyKind.coChair')}</p>}
      title={party?.name ?? { text: '', lang: locale }}
      titleFields={['party']}
      facts={
        <Facts>
          <Fact term={t('reading.field.term')} locale={locale} changed={isChanged(changed, ['from', 'to'])}>
            {periodInWords(from, to, locale)}
          </Fact>
          <Fact term={t('reading.field.announced')} locale={locale} changed={isChanged(changed, ['announced'])}>
            {announced ? formatDate(announced, locale) : null}
          </Fact>
          <Fact term={t('reading.field.state')} locale={locale} changed={isChanged(changed, ['state'])}>
            {state === 'unknown' ? null : t(`terms.termState.${state}`)}
          </Fact>
          <Fact term={t('reading.field.rounds')} locale={locale} changed={isChanged(changed, ['rounds'])}>
            {namesBelowEachOther(rounds, locale)}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
