import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Audience } from '#lib/content/definition.ts'
import { type Content, filesIn, referencesIn } from '#lib/content/definition.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { SentFile } from '#lib/file/answer.ts'
import { fileFacts } from '#lib/file/facts.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordName, RecordNames, ShownFiles } from '#lib/record/names.ts'
import { publishedNames } from '#lib/record/published-names.ts'
import type { RecordType } from '#lib/record-types.ts'
import { differences } from '#lib/revision/difference.ts'
import { isPublic, type LoadedRecord, loadRecord } from '#lib/revision/record-row.ts'
import { store } from '#lib/revision/stored.ts'
import { shows } from './preview-link.ts'
import { isOpen, proposedText } from './text-to-clear.ts'

/** What a link leads to. */
export type Preview =
  | TextPreview
  /** The text was changed since the link was made: neither the one nor the other is shown. */
  | { is: 'changed' }
  /** It is published, and stands where everyone reads it. */
  | { is: 'public'; type: RecordType; slug: string | null }

/** The text, and what its page is made of. */
export interface TextPreview {
  is: 'text'
  recordId: string
  type: RecordType
  /** For whom it will be. */
  audience: Audience
  content: Content
  names: RecordNames
  files: ShownFiles
  /** Paths of the content that differ from what is public; none where nothing is. */
  changed: ReadonlySet<string>
  reader: string
  expiresAt: Date
}

/** Milliseconds within which a second reading is not written down. */
const oneReading = 60_000

/**
 * What the link with this token shows; null where there is none, or none any more: it ended, was revoked, or its revision was given up or
 * became what the public does not have.
 */
export async function previewAt(token: string): Promise<Preview | null> {
  const found = await database().$transaction((tx) => lookUp(tx, token))
  if (found?.is !== 'text') return found
  const { record, content, link } = found
  const { type } = record
  const [names, files] = await Promise.all([namesIn(type, content), filesOf(token, type, content)])
  await noteReading(link.id)
  return {
    is: 'text',
    recordId: record.id,
    type,
    audience: definitionOf(type).audience(content),
    content,
    names,
    files,
    changed: changedIn(record, content),
    reader: link.reader,
    expiresAt: link.expiresAt,
  }
}

/** A file that the text names, for who has the link to it; null for every other. */
export async function previewFile(token: string, fileId: string): Promise<SentFile | null> {
  return database().$transaction(async (tx) => {
    const found = await lookUp(tx, token)
    if (found?.is !== 'text') return null
    const named = filesIn(definitionOf(found.record.type).fields, found.content)
    if (!named.some((file) => file.fileId === fileId)) return null
    const file = await tx.fileObject.findUnique({ where: { id: fileId } })
    return file && { id: file.id, sha256: file.sha256, bytes: file.bytes, name: 'document.pdf', isPublic: false }
  })
}

async function lookUp(tx: Transaction, token: string) {
  if (!/^[\w-]{43}$/.test(token)) return null
  const link = await tx.previewLink.findFirst({
    where: { tokenHash: sha256(token), revokedAt: null, expiresAt: { gt: new Date() } },
    include: { revision: true },
  })
  const record = link && (await loadRecord(tx, link.revision.recordId))
  if (!link || !record) return null
  if (!isOpen(link.revision)) {
    // What was published in one language, and left nothing over, became public under another revision.
    const isPublished = link.revision.state === 'published' || isCurrent(record, link.contentHash)
    return isPublished && isPublic(record) ? { is: 'public' as const, type: record.type, slug: record.slug } : null
  }
  const text = await proposedText(tx, record, link.revision)
  if (!shows(text, link.contentHash)) return { is: 'changed' as const }
  return { is: 'text' as const, link, record, content: text.content }
}

const isCurrent = ({ type, current }: LoadedRecord, contentHash: string) =>
  current !== null && store(type, current).contentHash === contentHash

function changedIn(record: LoadedRecord, content: Content): ReadonlySet<string> {
  if (!record.current || !isPublic(record)) return new Set()
  return new Set(differences(definitionOf(record.type).fields, record.current, content).map(({ path }) => path))
}

/**
 * What the text refers to, by the name that the public knows; what nobody has published yet by its working name, since it may become
 * public together with the text. What is withdrawn or not for everyone stays as unnamed as the public page will leave it.
 */
async function namesIn(type: RecordType, content: Content): Promise<RecordNames> {
  const ids = referencesIn(definitionOf(type).fields, content).map(({ recordId }) => recordId)
  const country = typeof content.country === 'string' ? [content.country] : []
  const [published, working] = await Promise.all([
    publishedNames(type, [content], country),
    database().listing.findMany({
      where: { recordId: { in: ids }, lifecycle: 'neverPublished', audience: 'public' },
      select: { recordId: true, type: true, label: true },
    }),
  ])
  const unpublished = working.map(({ recordId, label, ...rest }): [string, RecordName] => [
    recordId,
    { ...rest, label: label as LocalizedText, slug: null },
  ])
  return new Map([...unpublished, ...published])
}

async function filesOf(token: string, type: RecordType, content: Content): Promise<ShownFiles> {
  const known = await fileFacts(database(), type, [content])
  return new Map(Object.entries(known).map(([id, { bytes }]) => [id, { bytes, href: paths.previewFile(token, id) }]))
}

async function noteReading(id: string): Promise<void> {
  const now = new Date()
  const before = new Date(now.getTime() - oneReading)
  await database().previewLink.updateMany({
    where: { id, OR: [{ lastReadAt: null }, { lastReadAt: { lt: before } }] },
    data: { lastReadAt: now },
  })
}
