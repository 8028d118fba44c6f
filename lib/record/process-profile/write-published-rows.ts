import 'server-only'
import type { ProcessProfile, ProcessProfileEntry } from '#lib/db/generated/client.ts'
import { ProfileList } from '#lib/db/generated/enums.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { ProcessProfileContent } from './schema.ts'

export type ProcessProfileRow = ProcessProfile & { entries: ProcessProfileEntry[] }

export const withEntries = { entries: { orderBy: { position: 'asc' } } } as const

export const processProfileRows: PublishedRows<ProcessProfileContent> = {
  table: 'processProfile',

  rows({ recordId, version, publishedAt }, content) {
    const { staffNote: _, associatedWith, themes, pastChairs, workingGroups, ...columns } = content
    const lists = { associatedWith, themes, pastChairs, workingGroups }
    return {
      processProfile: [{ recordId, version, publishedAt, ...columns }],
      processProfileEntry: Object.values(ProfileList).flatMap((list) =>
        lists[list].map(({ id, record }, position) => ({ id, profileId: recordId, list, recordId: record, position })),
      ),
    }
  },

  unique: {
    holder: (tx) => tx.processProfile.findFirst({ select: { recordId: true } }),
    problem: { content: ['onlyOne'] },
  },

  async read(tx, recordId) {
    const row = await tx.processProfile.findUnique({ where: { recordId }, include: withEntries })
    return row && processProfileContentOf(row)
  },
}

/** The content that the profile's rows hold; what is for staff only comes back empty. */
export function processProfileContentOf(row: ProcessProfileRow): ProcessProfileContent {
  const { recordId: _, one: __, version: ___, publishedAt: ____, entries, ...columns } = row
  const list = (wanted: ProfileList) =>
    entries.filter(({ list: of }) => of === wanted).map(({ id, recordId }) => ({ id, record: recordId }))
  return {
    ...(columns as unknown as ProcessProfileContent),
    associatedWith: list('associatedWith'),
    themes: list('themes'),
    pastChairs: list('pastChairs'),
    workingGroups: list('workingGroups'),
    staffNote: '',
  }
}
