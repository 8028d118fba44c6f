import 'server-only'
import { absolute } from '#lib/absolute.ts'
import { database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type ListFile, namesInOne } from '../list-file.ts'
import { namesOfParties, namesOfRecords, publishedNames } from '../published-names.ts'
import { narrowedMeetings } from './narrowed.ts'
import { listed } from './queries.ts'
import { type MeetingEntry, resolveMeetingEntry } from './resolve.ts'

const inOrder = { orderBy: { position: 'asc' } } as const
const selected = {
  ...listed,
  hosts: { ...inOrder, select: { partyId: true } },
  participants: { ...inOrder, select: { partyId: true } },
  themes: { ...inOrder, select: { themeId: true } },
  workingGroups: { ...inOrder, select: { workingGroupId: true } },
} as const

/** The list of meetings as a table: dates as the record has them (EDTF), names in the reader's language as far as they are known in it. */
export const meetingsFile: ListFile = {
  type: 'meeting',
  narrowed: narrowedMeetings,
  name: (locale) => translator(locale)('filters.file.meeting'),
  columns(locale) {
    const t = translator(locale)
    return [
      t('filters.columns.start'),
      t('filters.columns.end'),
      t('reading.field.title'),
      t('filters.columns.titleLanguage'),
      t('reading.field.kind'),
      t('reading.field.status'),
      t('reading.field.modality'),
      t('reading.field.city'),
      t('reading.field.country'),
      t('reading.field.hosts'),
      t('reading.field.participants'),
      t('reading.field.themes'),
      t('reading.field.workingGroups'),
      t('filters.columns.address'),
    ]
  },
  async rows(recordIds, locale) {
    const rows = await database().meeting.findMany({
      where: { recordId: { in: recordIds } },
      orderBy: [{ startEarliest: 'desc' }, { recordId: 'desc' }],
      select: selected,
    })
    const [countries, parties, others] = await Promise.all([
      publishedNames(
        'meeting',
        [],
        rows.map(({ country }) => country),
      ),
      namesOfParties(
        rows.flatMap(({ hosts, participants }) => [...hosts, ...participants].map(({ partyId }) => partyId)),
      ),
      namesOfRecords(
        rows.flatMap(({ themes, workingGroups }) => [
          ...themes.map(({ themeId }) => ({ type: 'thematicArea' as const, recordId: themeId })),
          ...workingGroups.map(({ workingGroupId }) => ({ type: 'workingGroup' as const, recordId: workingGroupId })),
        ]),
      ),
    ])
    const t = translator(locale)
    return rows.map(({ slug, hosts, participants, themes, workingGroups, ...entry }) => {
      const view = resolveMeetingEntry(entry as unknown as MeetingEntry, countries, locale)
      return [
        view.start,
        view.end,
        view.title.text,
        t(`terms.languages.${view.title.lang}`),
        t(`terms.meetingKind.${view.kind}`),
        t(`terms.meetingStatus.${entry.status}`),
        t(`terms.modality.${view.modality}`),
        view.place.city?.text ?? '',
        view.place.country?.name.text ?? '',
        namesInOne(
          hosts.map(({ partyId }) => partyId),
          parties,
          locale,
        ),
        namesInOne(
          participants.map(({ partyId }) => partyId),
          parties,
          locale,
        ),
        namesInOne(
          themes.map(({ themeId }) => themeId),
          others,
          locale,
        ),
        namesInOne(
          workingGroups.map(({ workingGroupId }) => workingGroupId),
          others,
          locale,
        ),
        absolute(paths.public.record(locale, 'meeting', slug)),
      ]
    })
  },
}
