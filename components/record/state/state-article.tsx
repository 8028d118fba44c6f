import type { ReactNode } from 'react'
import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { Fact, Facts } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { StateView } from '#lib/record/state/resolve.ts'

/** A state as the public reads it. `inProcess`: the facts that other records tell of it. */
export function StateArticle(props: ArticleProps<StateView> & { inProcess?: ReactNode }) {
  const { view, locale, changed, inProcess } = props
  const { name, iso2, kind, formalName, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={<p>{t(`terms.stateKind.${kind}`)}</p>}
      title={name}
      titleFields={['name', 'iso2']}
      facts={
        <Facts>
          {inProcess}
          <Fact
            term={t('reading.field.formalName')}
            locale={locale}
            changed={isChanged(changed, ['formalName'], formalName?.lang)}
          >
            {formalName && <Localized reading={formalName} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.iso2')} locale={locale} changed={isChanged(changed, ['iso2'])}>
            {iso2 || null}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
