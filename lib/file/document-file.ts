import 'server-only'
import type { Actor } from '#lib/auth/actor.ts'
import { audiencesOf, may } from '#lib/auth/policy.ts'
import type { Audience } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { FileObject } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { DocumentContent } from '#lib/record/document/schema.ts'
import { document } from '#lib/record/document/schema.ts'
import { factsOf, loadRecord } from '#lib/revision/record-row.ts'
import { read } from '#lib/revision/stored.ts'
import type { SentFile } from './answer.ts'

export interface DocumentFileAddress {
  slug: string
  language: Locale
  /** The version of the document; null for the newest. */
  version: number | null
}

/** A document's file, or the slug that the document goes by now. */
type Found = { file: SentFile } | { movedTo: string }

/**
 * The file at a public address, for whoever asks; null where there is none, or none for them: a document that is not published, was
 * withdrawn, or is for others, and a version that was for others, which that version's own content says.
 */
export async function documentFile(
  actor: Actor | null,
  { slug, language, version }: DocumentFileAddress,
): Promise<Found | null> {
  const tx = database()
  const alias = await tx.slugAlias.findUnique({ where: { type_slug: { type: 'document', slug } } })
  const record = alias && (await loadRecord(tx, alias.recordId))
  if (record?.lifecycle !== 'published' || !record.slug) return null
  const audiences: readonly Audience[] = actor ? audiencesOf(actor) : ['public']
  const content = version === null ? record.current : await changedTo(tx, record.id, version)
  if (!content || !audiences.includes(record.audience)) return null
  const { files } = content as DocumentContent
  const audience = document.audience(content as DocumentContent)
  const named = audiences.includes(audience) ? files.find((file) => file.language === language) : undefined
  const object = named && (await tx.fileObject.findUnique({ where: { id: named.file } }))
  if (!object) return null
  if (record.slug !== slug) return { movedTo: record.slug }
  const name = [slug, language, version === null ? '' : `v${version}`].filter(Boolean).join('-')
  return { file: sent(object, name, record.audience === 'public' && audience === 'public') }
}

/** The content of a version; null where there is none, or the version is a withdrawal. */
async function changedTo(tx: Transaction, recordId: string, version: number) {
  const revision = await tx.revision.findUnique({ where: { recordId_version: { recordId, version } } })
  return revision?.act === 'change' ? read('document', revision) : null
}

/** How many of the revisions that hold a file are asked: the newest, of which any will do. */
const holdersAsked = 50

/**
 * An uploaded file by its id, for whoever uploaded it, may see the draft that holds it, or may read a version that does; null for
 * everyone else.
 */
export async function uploadedFile(actor: Actor | null, id: string): Promise<SentFile | null> {
  if (!actor) return null
  const tx = database()
  const object = await tx.fileObject.findUnique({ where: { id } })
  if (!object) return null
  const file = sent(object, 'document', false)
  if (object.uploadedById === actor.userId) return file
  const holders = await tx.revisionFile.findMany({
    where: { fileId: id },
    include: { revision: true },
    orderBy: { revision: { updatedAt: 'desc' } },
    take: holdersAsked,
  })
  for (const { revision } of holders) {
    const record = await loadRecord(tx, revision.recordId)
    if (!record) continue
    const content = read(record.type, revision)
    if (may(actor, 'seeDraft', await factsOf(tx, record, { authorId: revision.authorId, content }))) return file
    const audience = document.audience(content as DocumentContent)
    const readable = [record.audience, audience].every((each) => audiencesOf(actor).includes(each))
    if (record.lifecycle === 'published' && revision.version !== null && readable) return file
  }
  return null
}

/** Slugs and languages are visible ASCII, and so is what is made of them. */
function sent({ id, sha256, bytes }: FileObject, name: string, isPublic: boolean): SentFile {
  return { id, sha256, bytes, name: `${name}.pdf`, isPublic }
}
