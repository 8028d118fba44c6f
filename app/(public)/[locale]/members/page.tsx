import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { Part } from '#components/public/prose.tsx'
import { SourcesOfList } from '#components/public/sources-of-list.tsx'
import { MembersMap } from '#components/record/membership/members-map.tsx'
import { MembershipList } from '#components/record/membership/membership-list.tsx'
import { today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { countOfStates, foundersAmong } from '#lib/record/membership/counts.ts'
import { type MemberGroups, memberGroups } from '#lib/record/membership/grouping.ts'
import { type ListedMember, resolveListedMember } from '#lib/record/membership/listed.ts'
import { publishedMemberships } from '#lib/record/membership/queries.ts'
import { publishedProcessProfile } from '#lib/record/process-profile/queries.ts'
import { resolveProcessProfile } from '#lib/record/process-profile/resolve.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'
import { nothingDeclared } from './declared.ts'
import { Organizations } from './organization-group.tsx'
import { MemberStates, ObserverStates } from './state-groups.tsx'

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

/** Who belongs to the process and in what role, counted and beside what the source declares, with a map of the states. */
export default async function Members({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const [{ memberships, names }, found] = await Promise.all([publishedMemberships(), publishedProcessProfile()])
  const profile = found ? resolveProcessProfile(found.content, found.names, locale) : nothingDeclared
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

/** `13 member states · 9 observer states`. */
function countInWords({ memberStates, observerStates }: MemberGroups<ListedMember>, locale: Locale): string {
  return `${countOfStates('member', memberStates, locale)} · ${countOfStates('observer', observerStates, locale)}`
}

function nameOf({ party, sortName }: ListedMember, locale: Locale): Reading {
  return { text: sortName, lang: party?.name.lang ?? locale }
}
