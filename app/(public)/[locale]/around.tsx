import type { Around } from '#components/public/around.ts'
import { DocumentsOf } from '#components/record/document/documents-of.tsx'
import { MeetingsOf } from '#components/record/meeting/meetings-of.tsx'
import { WorkingGroupsOf } from '#components/record/working-group/working-groups-of.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import {
  documentsOfMeeting,
  documentsOfThematicArea,
  documentsOfWorkingGroup,
  documentsSuperseding,
} from '#lib/record/document/queries.ts'
import { meetingsOfState, meetingsOfThematicArea, meetingsOfWorkingGroup } from '#lib/record/meeting/queries.ts'
import { resolveListedMember } from '#lib/record/membership/listed.ts'
import { membershipsOf } from '#lib/record/membership/queries.ts'
import { presidenciesOf } from '#lib/record/presidency/queries.ts'
import { resolvePresidencyEntry } from '#lib/record/presidency/resolve.ts'
import { workingGroupsLedBy, workingGroupsOnThematicArea } from '#lib/record/working-group/queries.ts'
import type { RecordType } from '#lib/record-types.ts'
import { StateInProcess } from './states/[slug]/state-in-process.tsx'

interface Of {
  recordId: string
  locale: Locale
  /** Of a state alone. */
  iso2?: string
}

/**
 * What is public of other records and stands on a record's page. It is asked by the record's id, which a record has before it is public, so
 * that who is sent a text to approve sees the page as it will be.
 */
export async function aroundOf(type: RecordType, of: Of): Promise<Around> {
  return (await makers[type]?.(of)) ?? {}
}

const makers: Partial<Record<RecordType, (of: Of) => Promise<Around>>> = {
  async meeting({ recordId, locale }) {
    const title = translator(locale)('reading.meeting.documents')
    return { children: <DocumentsOf related={await documentsOfMeeting(recordId)} title={title} locale={locale} /> }
  },

  async workingGroup({ recordId, locale }) {
    const [meetings, documents] = await Promise.all([
      meetingsOfWorkingGroup(recordId),
      documentsOfWorkingGroup(recordId),
    ])
    return {
      children: (
        <>
          <MeetingsOf related={meetings} locale={locale} />
          <DocumentsOf related={documents} locale={locale} />
        </>
      ),
    }
  },

  async thematicArea({ recordId, locale }) {
    const [workingGroups, meetings, documents] = await Promise.all([
      workingGroupsOnThematicArea(recordId),
      meetingsOfThematicArea(recordId),
      documentsOfThematicArea(recordId),
    ])
    const title = translator(locale)('reading.thematicArea.workingGroups')
    return {
      children: (
        <>
          <WorkingGroupsOf related={workingGroups} title={title} locale={locale} />
          <MeetingsOf related={meetings} locale={locale} />
          <DocumentsOf related={documents} locale={locale} />
        </>
      ),
    }
  },

  async document({ recordId, locale }) {
    const documents = await documentsSuperseding(recordId)
    return {
      supersededBy: documents.map((each) => ({
        recordId: each.recordId,
        name: readIn(each.content.title, locale),
        href: paths.public.record(locale, 'document', each.slug),
      })),
    }
  },

  async state({ recordId, locale, iso2 = '' }) {
    const t = translator(locale)
    const [related, led, { memberships, names }, { presidencies, names: ofTerms }] = await Promise.all([
      meetingsOfState(recordId, iso2),
      workingGroupsLedBy(recordId),
      membershipsOf(recordId),
      presidenciesOf(recordId),
    ])
    const noteOf = (meetingId: string) =>
      (related.ties.get(meetingId) ?? []).map((tie) => t(`reading.state.ties.${tie}`)).join(' · ')
    return {
      inProcess: (
        <StateInProcess
          memberships={memberships.map((membership) => resolveListedMember(membership, names, locale))}
          terms={presidencies.map(({ recordId: id, content }) => ({
            recordId: id,
            ...resolvePresidencyEntry(content, ofTerms, locale),
          }))}
          locale={locale}
        />
      ),
      children: (
        <>
          <WorkingGroupsOf related={led} title={t('reading.state.leads')} locale={locale} />
          <MeetingsOf related={related} locale={locale} noteOf={noteOf} />
        </>
      ),
    }
  },
}
