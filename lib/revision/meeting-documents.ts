import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may, mayCreate } from '#lib/auth/policy.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { ContentByType } from '#lib/record/definitions.ts'
import { attachedTypes, documentOfMeeting } from '#lib/record/document/of-meeting.ts'
import { document } from '#lib/record/document/schema.ts'
import { revisionForEditing } from './editing.ts'
import { type ListedRecord, recordsAbout } from './list.ts'
import { contentsOf, type ListContents } from './list-contents.ts'
import { factsOf } from './record-row.ts'

/** A meeting's documents, as far as one may see them. */
export interface MeetingDocuments extends ListContents {
  rows: ListedRecord[]
  /** Whether there are more than are shown. */
  more: boolean
  mayAttach: boolean
}

const most = 50

export async function documentsOfMeeting(actor: Actor, meetingId: string): Promise<MeetingDocuments> {
  const found = await recordsAbout(actor, 'document', { partOf: meetingId }, most + 1)
  const rows = found.slice(0, most)
  return {
    rows,
    more: found.length > most,
    mayAttach: await mayAttach(actor, meetingId),
    ...(await contentsOf(actor, 'document', rows)),
  }
}

/**
 * What a new document starts from that is begun at a meeting, as `actor` finds that on opening it: their own draft before what is public.
 * Undefined where there is no such meeting that they may see, and where they may attach nothing to it. A type that is none of those that
 * are attached is left open.
 */
export async function documentContentFor(actor: Actor, meetingId: string, type?: string): Promise<Content | undefined> {
  if (!(await mayAttach(actor, meetingId))) return undefined
  try {
    const { content } = await revisionForEditing(actor, 'meeting', meetingId)
    const known = attachedTypes.find((each) => each === type)
    return documentOfMeeting(meetingId, content as ContentByType['meeting'], known) as Content
  } catch (error) {
    if (error instanceof Missing) return undefined
    throw error
  }
}

/** Whether a new document that `actor` puts under the meeting could be submitted: what policy says of one, before there is one. */
async function mayAttach(actor: Actor, meetingId: string): Promise<boolean> {
  if (!mayCreate(actor, 'document')) return false
  const fresh = {
    ...({
      id: crypto.randomUUID(),
      type: 'document',
      lifecycle: 'neverPublished',
      audience: 'public',
      version: 0,
    } as const),
    ...{ slug: null, publishedAt: null, createdAt: new Date(), createdById: actor.userId, current: null },
  }
  const content = { ...document.empty(), adoptedAt: meetingId }
  return may(actor, 'submit', await factsOf(database(), fresh, { authorId: actor.userId, content }))
}
