import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged, Marked } from '#components/public/changed.tsx'
import { Fact, Facts, namesBelowEachOther, periodInWords } from '#components/public/facts.tsx'
import { LanguageNote } from '#components/public/localized.tsx'
import { Part, Prose } from '#components/public/prose.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { WorkingGroupView } from '#lib/record/working-group/resolve.ts'

/** A working group as the public reads it. */
export function WorkingGroupArticle(props: ArticleProps<WorkingGroupView>) {
  const { view, locale, changed, level = 1 } = props
  const { name, kind, mandate, leads, themes, from, to, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={
        <Marked changed={isChanged(changed, ['kind'])} locale={locale}>
          <p>{t(`terms.workingGroupKind.${kind}`)}</p>
        </Marked>
      }
      title={name}
      titleFields={['name']}
      prose={
        <Marked changed={isChanged(changed, ['mandate'], mandate?.lang)} locale={locale}>
          <Part
            title={t('reading.field.mandate')}
            note={mandate && <LanguageNote reading={mandate} locale={locale} />}
            level={level}
          >
            {mandate ? (
              <Prose reading={mandate} locale={locale} />
            ) : (
              <p className="text-muted">{t('reading.notRecorded')}</p>
            )}
          </Part>
        </Marked>
      }
      facts={
        <Facts>
          <Fact term={t('reading.field.leads')} locale={locale} changed={isChanged(changed, ['leads'])}>
            {namesBelowEachOther(leads, locale)}
          </Fact>
          <Fact term={t('reading.field.themes')} locale={locale} changed={isChanged(changed, ['themes'])}>
            {namesBelowEachOther(themes, locale)}
          </Fact>
          <Fact term={t('reading.field.period')} locale={locale} changed={isChanged(changed, ['from', 'to'])}>
            {periodInWords(from, to, locale)}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
