import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { Fact, Facts, periodInWords } from '#components/public/facts.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { MembershipView } from '#lib/record/membership/resolve.ts'

/** A membership with everything that is recorded of it. */
export function MembershipArticle(props: ArticleProps<MembershipView>) {
  const { view, locale, changed } = props
  const { party, role, status, founding, friend, from, to, sources } = view
  const t = translator(locale)
  const fact = (field: 'role' | 'status' | 'founding' | 'friend', words: string) => (
    <Fact term={t(`reading.field.${field}`)} locale={locale} changed={isChanged(changed, [field])}>
      {view[field] === 'unknown' ? null : words}
    </Fact>
  )
  return (
    <Article
      {...props}
      line={<p>{t('terms.recordType.membership')}</p>}
      title={party?.name ?? { text: '', lang: locale }}
      titleFields={['party']}
      facts={
        <Facts>
          {fact('role', t(`terms.membershipRole.${role}`))}
          {fact('status', t(`terms.membershipStatus.${status}`))}
          {fact('founding', t(`terms.answer.${founding}`))}
          {fact('friend', t(`terms.answer.${friend}`))}
          <Fact term={t('reading.field.period')} locale={locale} changed={isChanged(changed, ['from', 'to'])}>
            {periodInWords(from, to, locale)}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
