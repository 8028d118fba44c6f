import { Names } from '#components/public/names.tsx'
import { ContactRow } from '#components/record/contact/contact-row.tsx'
import { LinkList } from '#components/record/link/link-list.tsx'
import { MembershipRow } from '#components/record/membership/membership-row.tsx'
import { PresidencyRow } from '#components/record/presidency/presidency-row.tsx'
import { PresidingNow } from '#components/record/presidency/presiding-now.tsx'
import type { CountedStates, ProfileLists } from '#components/record/process-profile/process-profile-article.tsx'
import { today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { ListedContacts } from '#lib/record/contact/queries.ts'
import { resolveContact } from '#lib/record/contact/resolve.ts'
import type { DocumentYear } from '#lib/record/document/queries.ts'
import type { ListedLink } from '#lib/record/link/queries.ts'
import type { LinkContent } from '#lib/record/link/schema.ts'
import type { MeetingYear } from '#lib/record/meeting/queries.ts'
import { countOfStates, foundersAmong } from '#lib/record/membership/counts.ts'
import { memberGroups } from '#lib/record/membership/grouping.ts'
import { type ListedMember, resolveListedMember } from '#lib/record/membership/listed.ts'
import type { ListedMemberships } from '#lib/record/membership/queries.ts'
import { presiding } from '#lib/record/presidency/presiding.ts'
import type { ListedPresidencies } from '#lib/record/presidency/queries.ts'
import { resolvePresidencyEntry } from '#lib/record/presidency/resolve.ts'
import type { ProcessProfileContent } from '#lib/record/process-profile/schema.ts'

interface Found {
  content: ProcessProfileContent
  presidencies: ListedPresidencies
  memberships: ListedMemberships
  contacts: ListedContacts
  links: readonly ListedLink[]
  meetings: readonly MeetingYear[]
  documents: readonly DocumentYear[]
}

/** More than these are read on the page of contacts. */
const contactsInAProfile = 5

/** What the profile's page shows of other records under its headings. */
export function profileLists(found: Found, locale: Locale): ProfileLists {
  return {
    ...chairs(found, locale),
    ...members(found, locale),
    meetings: meetings(found, locale),
    documents: documents(found, locale),
    contacts: contacts(found, locale),
    website: linksOf('website', found, locale),
    relatedLinks: linksOf('related', found, locale),
  }
}

function chairs({ content, presidencies }: Found, locale: Locale): Pick<ProfileLists, 'presiding' | 'pastChairs'> {
  const terms = presidencies.presidencies.map(({ recordId, content: term }) => ({
    recordId,
    ...resolvePresidencyEntry(term, presidencies.names, locale),
  }))
  const past = content.pastChairs.flatMap(({ record }) => terms.find(({ recordId }) => recordId === record) ?? [])
  return {
    presiding: terms.length > 0 ? <PresidingNow presiding={presiding(terms, today())} locale={locale} /> : null,
    pastChairs:
      past.length > 0 ? (
        <Names ordered>
          {past.map((term) => (
            <PresidencyRow key={term.recordId} view={term} locale={locale} />
          ))}
        </Names>
      ) : null,
  }
}

type MemberLists = Pick<
  ProfileLists,
  'memberStates' | 'observerStates' | 'memberOrganizations' | 'observerOrganizations'
>

function members({ memberships: { memberships, names } }: Found, locale: Locale): MemberLists {
  const t = translator(locale)
  const all = sortByName(
    memberships.map((membership) => resolveListedMember(membership, names, locale)),
    ({ sortName }) => sortName,
    locale,
  )
  const groups = memberGroups(all, today())
  const list = (listed: readonly ListedMember[]) =>
    listed.length > 0 ? (
      <Names>
        {listed.map((member) => (
          <MembershipRow key={member.recordId} view={member} locale={locale} />
        ))}
      </Names>
    ) : null
  const counted = (role: 'member' | 'observer', listed: readonly ListedMember[]): CountedStates | null =>
    listed.length > 0 ? { count: countOfStates(role, listed, locale), list: list(listed) } : null
  const founders = foundersAmong(all)
  const memberStates = counted('member', groups.memberStates)
  return {
    memberStates: memberStates && { ...memberStates, founders: t('reading.members.founders', { count: founders }) },
    observerStates: counted('observer', groups.observerStates),
    memberOrganizations: list(groups.memberOrganizations),
    observerOrganizations: list(groups.observerOrganizations),
  }
}

/** Meetings are too many for a profile: how many there are leads to them. */
function meetings({ meetings: years }: Found, locale: Locale) {
  const [to, from] = [years.at(0)?.year, years.at(-1)?.year]
  if (!from || !to) return null
  const t = translator(locale)
  const count = years.reduce((sum, year) => sum + year.count, 0)
  return (
    <p>
      <a href={paths.public.list(locale, 'meeting')}>
        {from === to ? t('reading.meetings.count', { count }) : t('reading.meetings.span', { count, from, to })}
      </a>
    </p>
  )
}

function documents(found: Found, locale: Locale) {
  const t = translator(locale)
  const count = found.documents.reduce((sum, year) => sum + year.count, 0)
  const more = linksOf('documents', found, locale)
  if (count === 0 && !more) return null
  return (
    <div className="space-y-3">
      {count > 0 && (
        <p>
          <a href={paths.public.list(locale, 'document')}>{t('reading.documents.count', { count })}</a>
        </p>
      )}
      {count === 0 && <p className="text-muted">{t('reading.profile.notRecorded.documents')}</p>}
      {more && (
        <div>
          <p>{t('reading.profile.moreDocuments')}</p>
          {more}
        </div>
      )}
    </div>
  )
}

function contacts({ contacts: { contacts: all, names } }: Found, locale: Locale) {
  const t = translator(locale)
  const office = all.filter(({ content }) => content.kind === 'contact').slice(0, contactsInAProfile)
  if (office.length === 0) return null
  return (
    <div className="space-y-4">
      <ul className="space-y-4">
        {office.map(({ recordId, content }) => (
          <ContactRow key={recordId} view={resolveContact(content, names, locale)} locale={locale} />
        ))}
      </ul>
      {office.length < all.length && (
        <p>
          <a href={paths.public.list(locale, 'contact')}>{t('reading.profile.allContacts')}</a>
        </p>
      )}
    </div>
  )
}

function linksOf(category: LinkContent['category'], { links }: Found, locale: Locale) {
  const found = links.filter(({ content }) => content.category === category)
  return found.length > 0 ? <LinkList links={found} locale={locale} /> : null
}
