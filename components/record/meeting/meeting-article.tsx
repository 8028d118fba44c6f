import { Article, type ArticleProps } from '#components/public/article.tsx'
import { type ChangedPaths, isChanged, Marked } from '#components/public/changed.tsx'
import { Fact, Facts, namesBelowEachOther } from '#components/public/facts.tsx'
import { LanguageNote, Localized } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { Part, Prose } from '#components/public/prose.tsx'
import { formatDate } from '#lib/date/format.ts'
import { listInWords } from '#lib/i18n/list.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { standingInWords } from '#lib/record/meeting/description.ts'
import type { MeetingView } from '#lib/record/meeting/resolve.ts'
import { hasPlaceOrModality, kindInWords, MeetingDate, PlaceAndModality } from './meeting-line.tsx'
import { StandingNotice, StandingTag } from './meeting-status.tsx'
import { Participants } from './participants.tsx'

/** A meeting as the public reads it. */
export function MeetingArticle(props: ArticleProps<MeetingView>) {
  const { view, locale, changed } = props
  const { title, kind, standing, start, end, place, modality, sources } = view
  return (
    <Article
      {...props}
      line={
        <Marked changed={isChanged(changed, ['kind', 'start', 'end'])} locale={locale}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span>
              {kindInWords(kind, locale)}
              {start !== '' && ' · '}
              <MeetingDate start={start} end={end} locale={locale} />
            </span>
            <StandingTag standing={standing} locale={locale} />
          </p>
        </Marked>
      }
      title={title}
      titleFields={['title']}
      under={
        <>
          <Marked changed={isPlaceChanged(view, changed)} locale={locale}>
            <p className="text-lg">
              {hasPlaceOrModality(view) ? (
                <PlaceAndModality place={place} modality={modality} locale={locale} linked />
              ) : (
                <span className="text-muted">{translator(locale)('reading.meeting.noPlace')}</span>
              )}
            </p>
          </Marked>
          <Marked changed={isChanged(changed, ['status', 'statusChanges'])} locale={locale}>
            <StandingNotice view={view} locale={locale} />
          </Marked>
        </>
      }
      prose={<MeetingProse view={view} locale={locale} changed={changed} level={props.level ?? 1} />}
      facts={<MeetingFacts view={view} locale={locale} changed={changed} />}
      sources={sources}
    />
  )
}

function isPlaceChanged({ place: { venue, city } }: MeetingView, changed: ChangedPaths): boolean {
  return (
    isChanged(changed, ['venue'], venue?.lang) ||
    isChanged(changed, ['city'], city?.lang) ||
    isChanged(changed, ['country', 'modality'])
  )
}

const passages = ['summary', 'agenda', 'outcomes'] as const

function MeetingProse({ view, locale, changed, level }: Inner & { level: 1 | 2 }) {
  const t = translator(locale)
  const missing = passages.filter((field) => view[field] === null)
  return (
    <>
      {passages.map((field) => {
        const reading = view[field]
        if (!reading) return null
        return (
          <Marked key={field} changed={isChanged(changed, [field], reading.lang)} locale={locale}>
            <Part
              title={t(`reading.field.${field}`)}
              note={<LanguageNote reading={reading} locale={locale} />}
              level={level}
            >
              <Prose reading={reading} locale={locale} />
            </Part>
          </Marked>
        )
      })}
      {missing.length > 0 && (
        <Marked changed={isChanged(changed, missing)} locale={locale}>
          <p className="max-w-measure text-muted">
            {t('reading.meeting.noProse', {
              parts: listInWords(
                missing.map((field) => t(`reading.meeting.lacking.${field}`)),
                locale,
              ),
            })}
          </p>
        </Marked>
      )}
      {(view.corrections.length > 0 || isChanged(changed, ['corrections'])) && (
        <Marked changed={isChanged(changed, ['corrections'])} locale={locale}>
          <Part title={t('reading.corrections')} level={level}>
            <dl className="space-y-4">
              {view.corrections.map(({ id, date, text }) => (
                <div key={id}>
                  <dt className="text-sm text-muted">
                    {formatDate(date, locale)}
                    <LanguageNote reading={text} locale={locale} />
                  </dt>
                  <dd>
                    <Prose reading={text} locale={locale} />
                  </dd>
                </div>
              ))}
            </dl>
          </Part>
        </Marked>
      )}
    </>
  )
}

/** Host, place and round are facts of their own: a round may bear the name of one city, and meet in another. */
function MeetingFacts({ view, locale, changed }: Inner) {
  const t = translator(locale)
  const { standing, kind, modality, round, hosts, place, participants, themes, workingGroups } = view
  const { venue, city, country } = place
  // What is virtual has no place that could be recorded.
  const hasPlace = modality !== 'virtual' || venue !== null || city !== null || country !== null
  const fact = (field: string, lang?: Locale) => ({ locale, changed: isChanged(changed, [field], lang) })
  return (
    <Facts>
      <Fact term={t('reading.field.status')} {...fact('status')}>
        {standingInWords(standing, locale)}
      </Fact>
      <Fact term={t('reading.field.kind')} {...fact('kind')}>
        {kind === 'unknown' ? null : t(`terms.meetingKind.${kind}`)}
      </Fact>
      <Fact term={t('reading.field.modality')} {...fact('modality')}>
        {modality === 'unknown' ? null : t(`terms.modality.${modality}`)}
      </Fact>
      <Fact term={t('terms.recordType.round')} {...fact('round')}>
        {round && <NamedRecord named={round} locale={locale} />}
      </Fact>
      <Fact term={t('reading.field.hosts')} {...fact('hosts')}>
        {namesBelowEachOther(hosts, locale)}
      </Fact>
      {hasPlace && (
        <>
          <Fact term={t('reading.field.venue')} {...fact('venue', venue?.lang)}>
            {venue && <Localized reading={venue} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.city')} {...fact('city', city?.lang)}>
            {city && <Localized reading={city} locale={locale} />}
          </Fact>
          <Fact term={t('reading.field.country')} {...fact('country')}>
            {country && <NamedRecord named={country} locale={locale} />}
          </Fact>
        </>
      )}
      <Fact term={t('reading.field.themes')} {...fact('themes')}>
        {namesBelowEachOther(themes, locale)}
      </Fact>
      <Fact term={t('reading.field.workingGroups')} {...fact('workingGroups')}>
        {namesBelowEachOther(workingGroups, locale)}
      </Fact>
      <Fact term={t('reading.field.participants')} {...fact('participants')}>
        {participants.length > 0 ? <Participants participants={participants} locale={locale} /> : null}
      </Fact>
    </Facts>
  )
}

interface Inner {
  view: MeetingView
  locale: Locale
  changed: ChangedPaths
}
