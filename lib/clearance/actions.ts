'use server'
import * as z from 'zod'
import { staffAction } from '#lib/action/staff-action.ts'
import { noteClearance } from './note.ts'
import { makePreviewLink, previewLinksOf, revokePreviewLink } from './preview-link.ts'
import { linkDays, longest } from './terms.ts'

const counter = z.int().min(0).max(1_000_000)
const line = (most: number) => z.string().trim().min(1, 'required').max(most, 'tooLong')

export const previewLinksAction = staffAction(z.strictObject({ revisionId: z.uuid() }), ({ actor, input }) =>
  previewLinksOf(actor, input.revisionId),
)

export const makePreviewLinkAction = staffAction(
  z.strictObject({ revisionId: z.uuid(), counter, reader: line(longest.reader), days: z.literal(linkDays) }),
  ({ actor, input }) => makePreviewLink(actor, input),
)

export const revokePreviewLinkAction = staffAction(z.strictObject({ linkId: z.uuid() }), ({ actor, input }) =>
  revokePreviewLink(actor, input.linkId),
)

export const noteClearanceAction = staffAction(
  z.strictObject({
    revisionId: z.uuid(),
    counter,
    clearedBy: line(longest.clearedBy),
    on: z.iso.date('day'),
    evidence: line(longest.evidence),
  }),
  ({ actor, input }) => noteClearance(actor, input),
)
