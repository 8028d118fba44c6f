import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { absolute } from '#lib/absolute.ts'
import { Missing } from '#lib/action/errors.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database } from '#lib/db/client.ts'
import type { PreviewLink } from '#lib/db/generated/client.ts'
import { paths } from '#lib/paths.ts'
import type { LinkDays, PreviewLinkFacts } from './terms.ts'
import { isOpen, type ProposedText, proposedText, revisionToClear, textToClear } from './text-to-clear.ts'

const dayMilliseconds = 86_400_000

export interface NewLink {
  revisionId: string
  /** The draft's counter as the person saw it: what the link shows is what they read. */
  counter: number
  /** For whom it is, in the office's words. */
  reader: string
  days: LinkDays
}

export interface MadeLink {
  /** The whole address; told this once, since only its token's hash is kept. */
  url: string
  expiresAt: string
}

/**
 * Makes a link by which someone without an account reads one revision as it stands now, until it ends or is revoked. Throws Missing,
 * Refused, Stale and Conflict.
 */
export async function makePreviewLink(actor: Actor, { reader, days, ...of }: NewLink): Promise<MadeLink> {
  const token = randomBytes(32).toString('base64url')
  return database().$transaction(async (tx) => {
    const { revision, record, contentHash } = await textToClear(tx, actor, of)
    const createdAt = new Date()
    const expiresAt = new Date(createdAt.getTime() + days * dayMilliseconds)
    const id = randomUUID()
    await tx.previewLink.create({
      data: {
        ...{ tokenHash: sha256(token), id, revisionId: revision.id, contentHash, reader: reader.trim() },
        ...{ createdById: actor.userId, createdAt, expiresAt },
      },
    })
    await appendAudit(tx, {
      actorId: actor.userId,
      act: 'preview.make',
      objectType: record.type,
      objectId: record.id,
      detail: { linkId: id, revisionId: revision.id, contentHash, expiresAt: expiresAt.toISOString() },
    })
    return { url: absolute(paths.preview(token)), expiresAt: expiresAt.toISOString() }
  })
}

/** Ends a link at once; one that has ended stays as it is. Throws Missing and Refused. */
export async function revokePreviewLink(actor: Actor, id: string): Promise<{ id: string }> {
  return database().$transaction(async (tx) => {
    const link = await tx.previewLink.findUnique({ where: { id } })
    if (!link) throw new Missing(id)
    const { revision, record } = await revisionToClear(tx, actor, link.revisionId)
    const now = new Date()
    const revoked = await tx.previewLink.updateMany({
      where: { id, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    })
    if (revoked.count > 0) {
      await appendAudit(tx, {
        actorId: actor.userId,
        act: 'preview.revoke',
        objectType: record.type,
        objectId: record.id,
        detail: { linkId: id, revisionId: revision.id },
      })
    }
    return { id }
  })
}

/** The links that were made for a revision, newest first. Throws Missing and Refused. */
export async function previewLinksOf(actor: Actor, revisionId: string): Promise<PreviewLinkFacts[]> {
  return database().$transaction(async (tx) => {
    const { revision, record } = await revisionToClear(tx, actor, revisionId)
    const links = await tx.previewLink.findMany({
      where: { revisionId },
      orderBy: { createdAt: 'desc' },
      include: { createdBy: { select: { name: true } } },
    })
    const text = isOpen(revision) ? await proposedText(tx, record, revision) : null
    return links.map((link) => ({
      id: link.id,
      reader: link.reader,
      madeBy: link.createdBy.name,
      madeAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      lastReadAt: link.lastReadAt?.toISOString() ?? null,
      standing: standingOf(link, text),
    }))
  })
}

function standingOf({ revokedAt, expiresAt, contentHash }: PreviewLink, text: ProposedText | null) {
  if (revokedAt) return 'revoked'
  if (expiresAt.getTime() <= Date.now() || !text) return 'ended'
  return shows(text, contentHash) ? 'open' : 'changed'
}

/** Whether it is the text that a link was made for. */
export function shows(text: ProposedText, contentHash: string): boolean {
  return text.conflicts.length === 0 && text.contentHash === contentHash
}
