import 'server-only'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import type { Document, DocumentSupersedes, DocumentTheme, DocumentWorkingGroup } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { DocumentContent } from './schema.ts'

export type DocumentRow = Document & {
  themes: DocumentTheme[]
  workingGroups: DocumentWorkingGroup[]
  supersedes: DocumentSupersedes[]
}

const inOrder = { orderBy: { position: 'asc' } } as const
export const withRelations = { themes: inOrder, workingGroups: inOrder, supersedes: inOrder } as const

export const documentRows: PublishedRows<DocumentContent> = {
  table: 'document',

  rows(facts, content) {
    const {
      slug: _,
      staffNote: __,
      visibility: ___,
      adoptedAt,
      themes,
      workingGroups,
      supersedes,
      ...columns
    } = content
    const { recordId: documentId } = facts
    return {
      document: [
        {
          ...facts,
          ...columns,
          adoptedAtId: adoptedAt || null,
          adoptedEarliest: parsePartialDate(content.adoptedOn)?.earliest ?? '',
        },
      ],
      documentTheme: themes.map(({ id, record }, position) => ({ id, documentId, themeId: record, position })),
      documentWorkingGroup: workingGroups.map(({ id, record }, position) => ({
        id,
        documentId,
        workingGroupId: record,
        position,
      })),
      documentSupersedes: supersedes.map(({ id, record }, position) => ({
        id,
        documentId,
        supersededId: record,
        position,
      })),
    }
  },

  async read(tx, recordId) {
    const row = await tx.document.findUnique({ where: { recordId }, include: withRelations })
    return row && documentContentOf(row)
  },
}

/** The content that a document's rows hold; what is for staff only comes back empty. Whatever has rows is public. */
export function documentContentOf(row: DocumentRow): DocumentContent {
  const { title, type, symbol, adoptedAtId, adoptedOn, links, files, embargo, sources } = row
  return {
    ...({ title, links, files, sources } as unknown as DocumentContent),
    slug: '',
    type,
    symbol,
    adoptedAt: adoptedAtId ?? '',
    adoptedOn,
    themes: row.themes.map(({ id, themeId }) => ({ id, record: themeId })),
    workingGroups: row.workingGroups.map(({ id, workingGroupId }) => ({ id, record: workingGroupId })),
    supersedes: row.supersedes.map(({ id, supersededId }) => ({ id, record: supersededId })),
    visibility: 'public',
    embargo,
    staffNote: '',
  }
}
