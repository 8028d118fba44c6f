import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged, Marked } from '#components/public/changed.tsx'
import { Fact, Facts, periodInWords } from '#components/public/facts.tsx'
import { LanguageNote } from '#components/public/localized.tsx'
import { Part, Prose } from '#components/public/prose.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { ThematicAreaView } from '#lib/record/thematic-area/resolve.ts'

/** A thematic area as the public reads it. */
export function ThematicAreaArticle(props: ArticleProps<ThematicAreaView>) {
  const { view, locale, changed, level = 1 } = props
  const { name, description, from, to, sources } = view
  const t = translator(locale)
  return (
    <Article
      {...props}
      line={<p>{t('terms.recordType.thematicArea')}</p>}
      title={name}
      titleFields={['name']}
      prose={
        <Marked changed={isChanged(changed, ['description'], description?.lang)} locale={locale}>
          <Part
            title={t('reading.field.description')}
            note={description && <LanguageNote reading={description} locale={locale} />}
            level={level}
          >
            {description ? (
              <Prose reading={description} locale={locale} />
            ) : (
              <p className="text-muted">{t('reading.notRecorded')}</p>
            )}
          </Part>
        </Marked>
      }
      facts={
        <Facts>
          <Fact term={t('reading.field.period')} locale={locale} changed={isChanged(changed, ['from', 'to'])}>
            {periodInWords(from, to, locale)}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
