import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { Fact, Facts } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { OrganizationView } from '#lib/record/organization/resolve.ts'

/** An organization as the public reads it. */
export function OrganizationArticle(props: ArticleProps<OrganizationView>) {
  const { view, locale, changed } = props
  const { name, acronym, kind, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={<p>{t(`terms.organizationKind.${kind}`)}</p>}
      title={name}
      titleFields={['name']}
      facts={
        <Facts>
          <Fact
            term={t('reading.field.acronym')}
            locale={locale}
            changed={isChanged(changed, ['acronym'], acronym?.lang)}
          >
            {acronym && <Localized reading={acronym} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.kind')} locale={locale} changed={isChanged(changed, ['kind'])}>
            {t(`terms.organizationKind.${kind}`)}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
