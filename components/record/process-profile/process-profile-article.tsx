import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged, Marked } from '#components/public/changed.tsx'
import { Fact, Facts, namesBelowEachOther } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { Part, Prose } from '#components/public/prose.tsx'
import { formatDate } from '#lib/date/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ProcessProfileView } from '#lib/record/process-profile/resolve.ts'

/** The process as the public reads it. */
export function ProcessProfileArticle(props: ArticleProps<ProcessProfileView>) {
  const { view, locale, changed, level = 1 } = props
  const { name, kind, regions, established, formalAssociation, associatedWith, objectives, secretariat, sources } = view
  const t = translator(locale)
  const told = (field: 'objectives' | 'secretariat', text: ProcessProfileView['objectives']) => (
    <Marked changed={isChanged(changed, [field], text?.lang)} locale={locale}>
      <Part title={t(`reading.field.${field}`)} level={level}>
        {text ? (
          <>
            {text.translatedFrom && text.lang === locale && (
              <p className="mb-3 text-sm text-muted">
                {t('reading.translatedFrom', { language: t(`terms.languages.${text.translatedFrom}`) })}
              </p>
            )}
            <Prose reading={text} locale={locale} />
          </>
        ) : (
          <p className="text-muted">{t('reading.notRecorded')}</p>
        )}
      </Part>
    </Marked>
  )
  return (
    <Article
      {...props}
      line={<p>{[t(`terms.processKind.${kind}`), regions?.text].filter(Boolean).join(' · ')}</p>}
      title={name}
      titleFields={['name']}
      prose={
        <>
          {told('objectives', objectives)}
          {told('secretariat', secretariat)}
        </>
      }
      facts={
        <Facts>
          <Fact term={t('reading.field.established')} locale={locale} changed={isChanged(changed, ['established'])}>
            {established ? formatDate(established, locale) : null}
          </Fact>
          <Fact
            term={t('reading.field.regions')}
            locale={locale}
            changed={isChanged(changed, ['regions'], regions?.lang)}
          >
            {regions && <Localized reading={regions} locale={locale} />}
          </Fact>
          <Fact
            term={t('reading.field.formalAssociation')}
            locale={locale}
            changed={isChanged(changed, ['formalAssociation', 'associatedWith'])}
          >
            {formalAssociation === 'none' ? t('terms.knowledge.none') : namesBelowEachOther(associatedWith, locale)}
          </Fact>
        </Facts>
      }
      sources={sources}
    />
  )
}
