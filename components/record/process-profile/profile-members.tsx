import type { ReactNode } from 'react'
import { CalledByTheProcess } from '#components/public/called-by-the-process.tsx'
import { Told } from '#components/public/told.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ProcessProfileView } from '#lib/record/process-profile/resolve.ts'
import type { ProfileLists } from './process-profile-article.tsx'
import { NotRecorded, ProfileSubsection } from './profile-section.tsx'

interface Props {
  view: ProcessProfileView
  lists: ProfileLists | undefined
  level: 1 | 2
  locale: Locale
}

/** The members: what is counted beside what the source declares, and its note on who founded the process. */
export function ProfileMembers({ view, lists, level, locale }: Props) {
  const t = translator(locale)
  const { declaredMembers, declaredFounders, foundersNote } = view
  const states = lists?.memberStates
  return (
    <div className="space-y-8">
      <ProfileSubsection title={t('reading.members.memberStates')} level={level}>
        {lists && !states && <NotRecorded>{t('reading.profile.notRecorded.memberStates')}</NotRecorded>}
        <div className="empty:hidden">
          <Count words={states?.count} declared={declaredMembers} locale={locale} />
          <Count words={states?.founders} declared={declaredFounders} locale={locale} />
        </div>
        {states?.list}
        {foundersNote && (
          <div>
            <p className="text-sm text-muted">{t('reading.members.foundersNote')}</p>
            <Told text={foundersNote} locale={locale} />
          </div>
        )}
      </ProfileSubsection>
      <Organizations of="member" view={view} lists={lists} level={level} locale={locale} />
    </div>
  )
}

/** Those whom the source calls observers, and how the process calls them itself. */
export function ProfileObservers({ view, lists, level, locale }: Props) {
  const t = translator(locale)
  const states = lists?.observerStates
  return (
    <div className="space-y-8">
      <ProfileSubsection title={t('reading.members.observerStates')} level={level}>
        {view.friendsLabel && <CalledByTheProcess label={view.friendsLabel} locale={locale} />}
        {lists && !states && <NotRecorded>{t('reading.profile.notRecorded.observerStates')}</NotRecorded>}
        {states && <p>{states.count}</p>}
        {states?.list}
      </ProfileSubsection>
      <Organizations of="observer" view={view} lists={lists} level={level} locale={locale}>
        {view.organizationsLabel && <CalledByTheProcess label={view.organizationsLabel} locale={locale} />}
      </Organizations>
    </div>
  )
}

/** That none is recorded, that there is none, and a list are three different things. */
function Organizations({
  of,
  view,
  lists,
  level,
  locale,
  children,
}: Props & { of: 'member' | 'observer'; children?: ReactNode }) {
  const t = translator(locale)
  const field = `${of}Organizations` as const
  return (
    <ProfileSubsection title={t(`reading.members.${field}`)} level={level}>
      {children}
      {lists?.[field] ??
        (view[field] === 'none' ? (
          <p>{t(`reading.members.none.${field}`)}</p>
        ) : (
          <NotRecorded>
            {view[field] === 'list' && !lists
              ? t('reading.profile.listedElsewhere')
              : t(`reading.members.notRecorded.${field}`)}
          </NotRecorded>
        ))}
    </ProfileSubsection>
  )
}

/** `13 member states · the source declares 13`: what is counted beside what is said, as far as either is known. */
function Count({ words, declared, locale }: { words: string | undefined; declared: number | null; locale: Locale }) {
  const says = declared !== null && translator(locale)('reading.members.declares', { count: declared })
  if (!words) return says && <p className="text-muted first-letter:uppercase">{says}</p>
  return (
    <p>
      {words}
      {says && <span className="text-muted"> · {says}</span>}
    </p>
  )
}
