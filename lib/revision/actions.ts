'use server'
import * as z from 'zod'
import { staffAction } from '#lib/action/staff-action.ts'
import { locales } from '#lib/i18n/locales.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { publishableReferences } from './companions.ts'
import { restoreVersion, withdrawRecord } from './decide.ts'
import { nextProposal } from './desk.ts'
import { saveDraft } from './draft.ts'
import { revisionForEditing } from './editing.ts'
import { findRecords } from './list.ts'
import { type Move, moveRevision, moves } from './moves.ts'
import { publishRevisions } from './publish.ts'

const recordType = z.enum(allRecordTypes as [RecordType, ...RecordType[]])
const counter = z.int().min(0).max(1_000_000)
const version = z.int().min(0).max(1_000_000)
const message = z.string().max(2_000)

/** Reads a record again for an editor that is open: after another tab's save, a publication, a decision. */
export const reopenAction = staffAction(
  z.strictObject({ type: recordType, recordId: z.uuid(), revisionId: z.uuid().optional() }),
  ({ actor, input: { type, recordId, revisionId } }) => revisionForEditing(actor, type, recordId, revisionId),
)

export const saveDraftAction = staffAction(
  z.strictObject({
    type: recordType,
    recordId: z.uuid(),
    revisionId: z.uuid(),
    counter,
    baseVersion: version,
    content: z.record(z.string(), z.unknown()),
    message: message.optional(),
  }),
  ({ actor, input }) => saveDraft(actor, input),
)

export const moveRevisionAction = staffAction(
  z.strictObject({ move: z.enum(Object.keys(moves) as [Move, ...Move[]]), revisionId: z.uuid(), counter, message }),
  ({ actor, input: { move, ...input } }) => moveRevision(actor, move, input),
)

/** Which proposal awaits this person after the one that they have before them; null for whoever decides on none. */
export const nextProposalAction = staffAction(z.strictObject({ revisionId: z.uuid() }), ({ actor, input }) =>
  nextProposal(actor, input.revisionId),
)

export const publishAction = staffAction(
  z.strictObject({
    requests: z
      .array(
        z.strictObject({
          revisionId: z.uuid(),
          counter,
          choices: z.record(z.string().max(200), z.enum(['theirs', 'mine'])).optional(),
          chosenAgainst: version.optional(),
          languages: z.array(z.enum(locales)).min(1).max(locales.length).optional(),
          message: message.optional(),
        }),
      )
      .min(1)
      .max(50),
  }),
  ({ actor, input }) => publishRevisions(actor, input.requests),
)

export const publishableReferencesAction = staffAction(z.strictObject({ revisionId: z.uuid() }), ({ actor, input }) =>
  publishableReferences(actor, input.revisionId),
)

export const withdrawAction = staffAction(
  z.strictObject({ recordId: z.uuid(), version, message }),
  ({ actor, input }) => withdrawRecord(actor, input),
)

export const restoreAction = staffAction(
  z.strictObject({ recordId: z.uuid(), version, restores: version, message: message.optional() }),
  ({ actor, input }) => restoreVersion(actor, input),
)

export const findRecordsAction = staffAction(
  z.strictObject({ types: z.array(recordType).min(1).max(allRecordTypes.length), q: z.string().max(200) }),
  ({ actor, input }) => findRecords(actor, input.types, input.q),
)
