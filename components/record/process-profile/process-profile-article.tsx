import type { ReactNode } from 'react'
import { Article, type ArticleProps } from '#components/public/article.tsx'
import { isChanged } from '#components/public/changed.tsx'
import { namesBelowEachOther } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { Names } from '#components/public/names.tsx'
import { Told } from '#components/public/told.tsx'
import { formatDate } from '#lib/date/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ProcessProfileView } from '#lib/record/process-profile/resolve.ts'
import type { Named } from '#lib/record/view.ts'
import { ProfileMembers, ProfileObservers } from './profile-members.tsx'
import { NotRecorded, ProfileFact, ProfileSection, ProfileSubsection } from './profile-section.tsx'

/** States of one role: how many, in words, and by name. */
export interface CountedStates {
  count: string
  /** How many of them are founders, in words. */
  founders?: string
  list: ReactNode
}

/**
 * What the public page shows from other records, each null where none is public. The editor's preview is given none of it: it shows
 * the profile's own content alone.
 */
export interface ProfileLists {
  presiding: ReactNode
  pastChairs: ReactNode
  memberStates: CountedStates | null
  observerStates: CountedStates | null
  memberOrganizations: ReactNode
  observerOrganizations: ReactNode
  meetings: ReactNode
  documents: ReactNode
  contacts: ReactNode
  website: ReactNode
  relatedLinks: ReactNode
}

/** The process as the public reads it, in the order of the profile page that its record began with. */
export function ProcessProfileArticle(props: ArticleProps<ProcessProfileView> & { lists?: ProfileLists }) {
  const { view, locale, changed, level = 1, lists } = props
  const { name, themes, workingGroups, pastChairs, sources } = view
  const t = translator(locale)
  const section = (title: string, fields: readonly string[], content: ReactNode) => (
    <ProfileSection title={title} level={level} changed={isChanged(changed, fields)} locale={locale}>
      {content}
    </ProfileSection>
  )
  const names = (named: readonly Named[], none: string) =>
    named.length > 0 ? (
      <Names>
        {named.map((each) => (
          <li key={each.recordId}>
            <NamedRecord named={each} locale={locale} />
          </li>
        ))}
      </Names>
    ) : (
      <NotRecorded>{none}</NotRecorded>
    )
  const told = (field: 'objectives' | 'secretariat') => (
    <ProfileSection
      title={t(`reading.field.${field}`)}
      level={level}
      changed={isChanged(changed, [field], view[field]?.lang)}
      locale={locale}
    >
      {view[field] ? (
        <Told text={view[field]} locale={locale} />
      ) : (
        <NotRecorded>{t(`reading.profile.notRecorded.${field}`)}</NotRecorded>
      )}
    </ProfileSection>
  )
  const links = (field: 'website' | 'relatedLinks') =>
    section(
      t(`reading.field.${field}`),
      [field],
      lists?.[field] ??
        (view[field] === 'none' ? (
          <p>{t(`reading.profile.none.${field}`)}</p>
        ) : (
          <NotRecorded>
            {view[field] === 'list' && !lists
              ? t('reading.profile.listedElsewhere')
              : t(`reading.profile.notRecorded.${field}`)}
          </NotRecorded>
        )),
    )
  return (
    <Article
      {...props}
      line={<p>{t('terms.recordType.processProfile')}</p>}
      title={name}
      titleFields={['name']}
      prose={
        <>
          <ProfileFacts {...props} />
          {told('objectives')}
          {section(t('reading.profile.themes'), ['themes'], names(themes, t('reading.profile.notRecorded.themes')))}
          {section(
            t('reading.profile.chair'),
            ['pastChairs'],
            <>
              {lists && (lists.presiding ?? <NotRecorded>{t('reading.profile.notRecorded.chair')}</NotRecorded>)}
              <ProfileSubsection title={t('reading.field.pastChairs')} level={level}>
                {lists?.pastChairs ?? names(pastChairs, t('reading.profile.notRecorded.pastChairs'))}
              </ProfileSubsection>
            </>,
          )}
          {told('secretariat')}
          {section(
            t('reading.field.workingGroups'),
            ['workingGroups'],
            names(workingGroups, t('reading.profile.notRecorded.workingGroups')),
          )}
          {section(
            t('reading.profile.members'),
            ['declaredMembers', 'declaredFounders', 'foundersNote', 'memberOrganizations'],
            <ProfileMembers view={view} lists={lists} level={level} locale={locale} />,
          )}
          {section(
            t('reading.profile.observers'),
            ['friendsLabel', 'observerOrganizations', 'organizationsLabel'],
            <ProfileObservers view={view} lists={lists} level={level} locale={locale} />,
          )}
          {lists && (
            <>
              {section(
                t('terms.recordTypes.meeting'),
                [],
                lists.meetings ?? <NotRecorded>{t('reading.profile.notRecorded.meetings')}</NotRecorded>,
              )}
              {section(
                t('terms.recordTypes.document'),
                [],
                lists.documents ?? <NotRecorded>{t('reading.profile.notRecorded.documents')}</NotRecorded>,
              )}
              {section(
                t('reading.profile.contact'),
                [],
                lists.contacts ?? <NotRecorded>{t('reading.profile.notRecorded.contacts')}</NotRecorded>,
              )}
            </>
          )}
          {links('website')}
          {links('relatedLinks')}
        </>
      }
      sources={sources}
    />
  )
}

/** What the profile page says in a line each, before its first heading. */
function ProfileFacts({ view, locale, changed }: ArticleProps<ProcessProfileView>) {
  const t = translator(locale)
  const { kind, regions, established, formalAssociation, associatedWith } = view
  const fact = (fields: readonly string[]) => ({ locale, changed: isChanged(changed, fields) })
  return (
    <dl>
      <ProfileFact term={t('reading.field.type')} {...fact(['kind'])}>
        {kind === 'unknown' ? null : t(`terms.processKind.${kind}`)}
      </ProfileFact>
      <ProfileFact term={t('reading.field.regions')} {...fact(['regions'])}>
        {regions && <Localized reading={regions} locale={locale} />}
      </ProfileFact>
      <ProfileFact term={t('reading.profile.formalAssociation')} {...fact(['formalAssociation', 'associatedWith'])}>
        {formalAssociation === 'none'
          ? t('reading.profile.noAssociation')
          : namesBelowEachOther(associatedWith, locale)}
      </ProfileFact>
      <ProfileFact term={t('reading.field.established')} {...fact(['established'])}>
        {established ? formatDate(established, locale) : null}
      </ProfileFact>
    </dl>
  )
}
