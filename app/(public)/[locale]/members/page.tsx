import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { LanguageNote } from '#components/public/localized.tsx'
import { Page } from '#components/public/page.tsx'
import { Part, Prose } from '#components/public/prose.tsx'
import { SourcesOfList } from '#components/public/sources-of-list.tsx'
import { MembersMap } from '#components/record/membership/members-map.tsx'
import { MembershipList } from '#components/record/membership/membership-list.tsx'
import { today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type MemberGroups, memberGroups } from '#lib/record/membership/grouping.ts'
import { type ListedMember, resolveListedMember } from '#lib/record/membership/listed.ts'
import { publishedMemberships } from '#lib/record/membership/queries.ts'
import { publishedProcessProfile } from '#lib/record/process-profile/queries.ts'
import { type ProcessProfileView, resolveProcessProfile } from '#lib/record/process-profile/resolve.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale)
  return headOf({
    locale,
    path: paths.public.list(locale, 'membership'),
    title: t('terms.recordTypes.membership'),
    description: t('reading.members.description'),
  })
}

type Profile = Pick<
  ProcessProfileView,
  | 'declaredMembers'
  | 'declaredFounders'
  | 'foundersNote'
  | 'friendsLabel'
  | 'organizationsLabel'
  | 'memberOrganizations'
  | 'observerOrganizations'
>

/** What holds while no profile is published: nothing is declared, and nothing known. */
const noProfile: Profile = {
  declaredMembers: null,
  declaredFounders: null,
  foundersNote: null,
  friendsLabel: null,
  organizationsLabel: null,
  memberOrganizations: 'unknown',
  observerOrganizations: 'unknown',
}

/** Who belongs to the process and in what role, counted and beside what the source declares, with a map of the states. */
export default async function Members({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const [{ memberships, names }, found] = await Promise.all([publishedMemberships(), publishedProcessProfile()])
  const profile = found ? resolveProcessProfile(found.content, found.names, locale) : noProfile
  const members = sortByName(
    memberships.map((membership) => resolveListedMember(membership, names, locale)),
    ({ sortName }) => sortName,
    locale,
  )
  const groups = memberGroups(members, today())
  return (
    <Page locale={locale} path={paths.public.list(locale, 'membership')} section="membership">
      <ListHead title={t('terms.recordTypes.membership')} count={countInWords(groups, locale)} />
      <div className="space-y-12 border-t border-rule pt-6">
        <div className="grid items-start gap-x-12 gap-y-12 wide:grid-cols-[minmax(0,1fr)_minmax(0,29rem)]">
          <div className="space-y-12">
            <MemberStates
              members={groups.memberStates}
              founders={foundersAmong(members)}
              profile={profile}
              locale={locale}
            />
            <ObserverStates observers={groups.observerStates} profile={profile} locale={locale} />
          </div>
          <div className="max-w-[29rem] wide:sticky wide:top-8">
            <MembersMap groups={groups} locale={locale} />
          </div>
        </div>
        <Organizations of="member" members={groups.memberOrganizations} profile={profile} locale={locale} />
        <Organizations of="observer" members={groups.observerOrganizations} profile={profile} locale={locale} />
        {groups.ofUnknownRole.length > 0 && (
          <Part title={t('reading.members.ofUnknownRole')} level={1}>
            <MembershipList members={groups.ofUnknownRole} told={['founding', 'friend']} locale={locale} />
          </Part>
        )}
        {groups.notStanding.length > 0 && (
          <Part title={t('reading.members.notStanding')} level={1}>
            <MembershipList members={groups.notStanding} told={['role', 'status', 'founding']} locale={locale} />
          </Part>
        )}
        <SourcesOfList
          records={members.map((member) => ({ ...member, name: nameOf(member, locale) }))}
          locale={locale}
        />
      </div>
    </Page>
  )
}

interface GroupProps {
  profile: Profile
  locale: Locale
}

function MemberStates({
  members,
  founders,
  profile,
  locale,
}: GroupProps & { members: readonly ListedMember[]; founders: number }) {
  const t = translator(locale)
  const { declaredMembers, declaredFounders, foundersNote } = profile
  return (
    <Part title={t('reading.members.memberStates')} level={1}>
      <div className="mb-4 space-y-1">
        <Count words={countOfStates('member', members, locale)} declared={declaredMembers} locale={locale} />
        {(founders > 0 || declaredFounders !== null) && (
          <Count
            words={t('reading.members.founders', { count: founders })}
            declared={declaredFounders}
            locale={locale}
          />
        )}
      </div>
      {members.length > 0 && <MembershipList members={members} told={['founding', 'friend']} locale={locale} />}
      {foundersNote && (
        <div className="mt-4 text-sm">
          <p className="text-muted">{t('reading.members.foundersNote')}</p>
          <Prose reading={foundersNote} locale={locale} />
          {foundersNote.translatedFrom && foundersNote.lang === locale && (
            <p className="text-muted">
              {t('reading.translatedFrom', { language: t(`terms.languages.${foundersNote.translatedFrom}`) })}
            </p>
          )}
        </div>
      )}
    </Part>
  )
}

function ObserverStates({
  observers,
  profile: { friendsLabel },
  locale,
}: GroupProps & { observers: readonly ListedMember[] }) {
  const t = translator(locale)
  const friends = observers.filter(({ friend }) => friend === 'yes').length
  return (
    <Part title={t('reading.members.observerStates')} level={1}>
      <div className="mb-4 space-y-1">
        <p>
          {countOfStates('observer', observers, locale)}
          {friends > 0 && ` · ${t('reading.members.friends', { count: friends })}`}
        </p>
        {friendsLabel && <CalledByTheProcess label={friendsLabel} locale={locale} />}
      </div>
      {observers.length > 0 && (
        <MembershipList members={observers} told={friends < observers.length ? ['friend'] : []} locale={locale} />
      )}
    </Part>
  )
}

/** How many states founded the process: whoever did is a founder even where its membership no longer stands. */
function foundersAmong(members: readonly ListedMember[]): number {
  const founders = members.filter(({ type, founding }) => type === 'state' && founding === 'yes')
  return new Set(founders.map(({ iso2 }) => iso2)).size
}

/** That none is recorded, that there is none, and a list are three different things. */
function Organizations({
  of,
  members,
  profile,
  locale,
}: GroupProps & { of: 'member' | 'observer'; members: readonly ListedMember[] }) {
  const t = translator(locale)
  const isKnownNone = profile[`${of}Organizations`] === 'none'
  return (
    <Part title={t(`reading.members.${of}Organizations`)} level={1}>
      {of === 'observer' && profile.organizationsLabel && (
        <div className="mb-4">
          <CalledByTheProcess label={profile.organizationsLabel} locale={locale} />
        </div>
      )}
      {members.length > 0 ? (
        <MembershipList
          members={members}
          told={of === 'observer' ? ['role', 'friend'] : ['founding', 'friend']}
          locale={locale}
        />
      ) : (
        <p className={isKnownNone ? '' : 'text-muted'}>
          {t(`reading.members.${isKnownNone ? 'none' : 'notRecorded'}.${of}Organizations`)}
        </p>
      )}
    </Part>
  )
}

/** `13 member states · the source declares 13`: what is counted beside what is said. */
function Count({ words, declared, locale }: { words: string; declared: number | null; locale: Locale }) {
  return (
    <p>
      {words}
      {declared !== null && (
        <span className="text-muted"> · {translator(locale)('reading.members.declares', { count: declared })}</span>
      )}
    </p>
  )
}

function CalledByTheProcess({ label, locale }: { label: Reading; locale: Locale }) {
  return (
    <p className="max-w-measure">
      {translator(locale).rich('reading.members.called', {
        label: () => <q lang={label.lang === locale ? undefined : label.lang}>{label.text}</q>,
      })}
      <LanguageNote reading={label} locale={locale} />
    </p>
  )
}

function countOfStates(of: 'member' | 'observer', members: readonly ListedMember[], locale: Locale): string {
  const territories = members.filter(({ isTerritory }) => isTerritory).length
  return translator(locale)(`reading.members.count.${of}`, { states: members.length - territories, territories })
}

/** `13 member states · 9 observer states`. */
function countInWords({ memberStates, observerStates }: MemberGroups<ListedMember>, locale: Locale): string {
  return `${countOfStates('member', memberStates, locale)} · ${countOfStates('observer', observerStates, locale)}`
}

function nameOf({ party, sortName }: ListedMember, locale: Locale): Reading {
  return { text: sortName, lang: party?.name.lang ?? locale }
}
