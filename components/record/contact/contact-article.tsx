import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { Fact, Facts, namesBelowEachOther, periodInWords } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { ContactView } from '#lib/record/contact/resolve.ts'

/** A contact as the public reads it. */
export function ContactArticle(props: ArticleProps<ContactView>) {
  const { view, locale, changed } = props
  const { kind, role, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={<p>{t(`terms.contactKind.${kind}`)}</p>}
      title={role}
      titleFields={['role']}
      facts={<ContactFacts view={view} locale={locale} changed={changed} />}
      sources={sources}
    />
  )
}

/** Who it is, whose, where and how to reach it. Of a focal point also for whom, and since when. */
export function ContactFacts({ view, locale, changed }: Omit<ArticleProps<ContactView>, 'level'>) {
  const { kind, person, party, from, to, organizations, office, email, phone } = view
  const t = translator(locale)
  return (
    <Facts>
      <Fact term={t('reading.field.person')} locale={locale} changed={isChanged(changed, ['person'])}>
        {person || null}
      </Fact>
      {kind === 'focalPoint' && (
        <>
          <Fact term={t('reading.field.party')} locale={locale} changed={isChanged(changed, ['party'])}>
            {party && <NamedRecord named={party} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.period')} locale={locale} changed={isChanged(changed, ['from', 'to'])}>
            {periodInWords(from, to, locale)}
          </Fact>
        </>
      )}
      <Fact term={t('reading.field.organizations')} locale={locale} changed={isChanged(changed, ['organizations'])}>
        {namesBelowEachOther(organizations, locale)}
      </Fact>
      <Fact term={t('reading.field.office')} locale={locale} changed={isChanged(changed, ['office'], office?.lang)}>
        {office && <Localized reading={office} locale={locale} />}
      </Fact>
      <Fact term={t('reading.field.email')} locale={locale} changed={isChanged(changed, ['email'])}>
        {email ? <a href={`mailto:${email}`}>{email}</a> : null}
      </Fact>
      <Fact term={t('reading.field.phone')} locale={locale} changed={isChanged(changed, ['phone'])}>
        {phone || null}
      </Fact>
    </Facts>
  )
}
