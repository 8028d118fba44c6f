import * as z from 'zod'
import { paths } from '#lib/paths.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import type { SearchParams } from './list-query.ts'

/** What the desk sorts revisions into, in the order in which they concern whoever sits at it. */
export const boxes = ['toReview', 'cameBack', 'drafts', 'waiting', 'imported', 'published'] as const
export type Box = (typeof boxes)[number]

/** All of one box, page by page. */
export interface BoxQuery {
  box: Box
  type: RecordType | undefined
  /** From 1. */
  page: number
}

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const addressed = z.object({
  box: z.preprocess(first, z.enum(boxes).optional().catch(undefined)),
  type: z.preprocess(
    first,
    z
      .enum(allRecordTypes as [RecordType, ...RecordType[]])
      .optional()
      .catch(undefined),
  ),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1)),
})

/** What the desk's address asks for; null where it is the desk itself. Whatever does not fit is as if it were not there. */
export function boxQueryOf(search: SearchParams): BoxQuery | null {
  const { box, type, page } = addressed.parse(search)
  return box ? { box, type, page } : null
}

/** The address of a box, with nothing in it that goes without saying. */
export function boxAddress({
  box,
  type,
  page = 1,
}: {
  box: Box
  type?: RecordType | undefined
  page?: number
}): string {
  const said = new URLSearchParams({ box, ...(type ? { type } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return `${paths.admin.desk}?${said}`
}
