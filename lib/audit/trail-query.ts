import * as z from 'zod'
import { paths } from '#lib/paths.ts'
import type { SearchParams } from '#lib/revision/list-query.ts'
import { type AuditAct, accessActs, officeActs, recordActs } from './acts.ts'

/** Which entries of the trail a page shows: everything that its address says. */
export interface TrailQuery {
  act?: AuditAct | undefined
  /** Who did it. */
  person?: string | undefined
  /** What it was done to: a record's or a person's id. */
  object?: string | undefined
  /** Only entries before this number: how a page after the first is named. */
  before?: number | undefined
  /** Whether the chain is to be checked. */
  check: boolean
}

const orNothing = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

const addressed = z.object({
  act: orNothing(z.enum([...recordActs, ...accessActs, ...officeActs])),
  person: orNothing(z.uuid()),
  object: orNothing(z.uuid()),
  before: orNothing(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ),
  check: z.literal('1').optional().catch(undefined),
})

/** Reads the trail's address. What it cannot read it takes as not said. */
export function trailQueryOf(params: SearchParams): TrailQuery {
  const { check, ...query } = addressed.parse(params)
  return { ...query, check: check === '1' }
}

/** Where what the trail's page is narrowed to can be taken along, all of its pages. */
export function trailDownloadAddress({ act, person, object }: TrailQuery): string {
  const address = trailAddress({ act, person, object })
  return paths.admin.auditDownload + address.slice(paths.admin.audit.length)
}

/** The address of the trail with a change; the change of a filter begins at the newest entry. */
export function trailAddress(
  { act, person, object }: Partial<TrailQuery>,
  { before, check }: { before?: number; check?: boolean } = {},
): string {
  const said = new URLSearchParams()
  for (const [name, value] of Object.entries({ act, person, object, before, check: check ? 1 : undefined })) {
    if (value !== undefined) said.set(name, String(value))
  }
  const address = said.toString()
  return paths.admin.audit + (address && `?${address}`)
}
