import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { Document, Prisma } from '#lib/db/generated/client.ts'
import { paths } from '#lib/paths.ts'
import type { RecordNames, ShownFiles } from '../names.ts'
import { perPublication } from '../per-publication.ts'
import { publishedNames } from '../published-names.ts'
import type { PublicationFacts } from '../published-rows.ts'
import type { DocumentEntry } from './resolve.ts'
import type { DocumentContent } from './schema.ts'
import { documentContentOf, withRelations } from './write-published-rows.ts'

/** A document as lists have it. */
export interface ListedDocument {
  recordId: string
  slug: string
  content: DocumentEntry
}

const listed = {
  recordId: true,
  slug: true,
  title: true,
  type: true,
  symbol: true,
  adoptedOn: true,
  links: true,
  files: true,
} as const satisfies Prisma.DocumentSelect

/** Those without a date come last: their earliest day is empty. */
const newestFirst = [
  { adoptedEarliest: 'desc' },
  { recordId: 'desc' },
] satisfies Prisma.DocumentOrderByWithRelationInput[]

function listedDocument({ recordId, slug, ...content }: Pick<Document, keyof typeof listed>): ListedDocument {
  return { recordId, slug, content: content as unknown as DocumentEntry }
}

/** How many documents the page of another record shows: its latest. */
const documentsOfARecord = 100

export interface RelatedDocuments {
  documents: ListedDocument[]
  /** Whether there are earlier ones than these. */
  more: boolean
}

async function relatedDocuments(where: Prisma.DocumentWhereInput): Promise<RelatedDocuments> {
  const rows = await database().document.findMany({
    where,
    orderBy: newestFirst,
    take: documentsOfARecord + 1,
    select: listed,
  })
  return { documents: rows.slice(0, documentsOfARecord).map(listedDocument), more: rows.length > documentsOfARecord }
}

export interface PublishedDocument {
  content: DocumentContent
  names: RecordNames
  files: ShownFiles
  facts: PublicationFacts
}

/** The document at an address; null where none is published there. */
export async function publishedDocument(slug: string): Promise<PublishedDocument | null> {
  const row = await database().document.findUnique({ where: { slug }, include: withRelations })
  if (!row) return null
  const content = documentContentOf(row)
  const { recordId, version, publishedAt } = row
  const [names, files] = await Promise.all([
    publishedNames('document', [content as unknown as Content]),
    shownFiles(slug, content),
  ])
  return { content, names, files, facts: { recordId, slug, version, publishedAt } }
}

/** A published document's files, where the public reads them. */
async function shownFiles(slug: string, { files }: DocumentContent): Promise<ShownFiles> {
  const rows = await database().fileObject.findMany({
    where: { id: { in: files.map(({ file }) => file) } },
    select: { id: true, bytes: true },
  })
  const bytesOf = new Map(rows.map(({ id, bytes }) => [id, bytes]))
  return new Map(
    files.flatMap(({ file, language }) => {
      const bytes = bytesOf.get(file)
      return bytes === undefined ? [] : [[file, { bytes, href: paths.documentFile(slug, language) }]]
    }),
  )
}

/** These documents as lists have them, newest first and those without a date last. */
export async function listedDocuments(recordIds: readonly string[]): Promise<ListedDocument[]> {
  const where = { recordId: { in: [...recordIds] } }
  const rows = await database().document.findMany({ where, orderBy: newestFirst, select: listed })
  return rows.map(listedDocument)
}

export interface DocumentYear {
  /** Empty for those without a date. */
  year: string
  count: number
}

/** How many documents there are of each year, newest year first; years without any are not in it. */
export const documentYears = perPublication(
  () => database().$queryRaw<DocumentYear[]>`
    select left("adoptedEarliest", 4) as "year", count(*)::int as "count" from "Document" group by 1 order by 1 desc`,
)

/** The latest declaration, and after it the latest of all documents that are not it: `count` of both together. */
export async function latestDocuments(count: number): Promise<ListedDocument[]> {
  const latest = (where: Prisma.DocumentWhereInput, take: number) =>
    database().document.findMany({ where, orderBy: newestFirst, take, select: listed })
  // One of each type: the index has them by type.
  const [latestOfAll, ...declarations] = await Promise.all([
    latest({}, count),
    latest({ type: 'declaration' }, 1),
    latest({ type: 'jointDeclaration' }, 1),
  ])
  const declaration = declarations
    .flat()
    .toSorted((a, b) => (a.adoptedOn < b.adoptedOn ? 1 : -1))
    .at(0)
  const others = latestOfAll.filter(({ recordId }) => recordId !== declaration?.recordId)
  return [...(declaration ? [declaration] : []), ...others].slice(0, count).map(listedDocument)
}

/** The documents that say of themselves that they supersede one. */
export async function documentsSuperseding(recordId: string): Promise<ListedDocument[]> {
  return (await relatedDocuments({ supersedes: { some: { supersededId: recordId } } })).documents
}

/** The documents that were adopted at a meeting. */
export function documentsOfMeeting(recordId: string): Promise<RelatedDocuments> {
  return relatedDocuments({ adoptedAtId: recordId })
}

/** The latest documents on a thematic area. */
export function documentsOfThematicArea(recordId: string): Promise<RelatedDocuments> {
  return relatedDocuments({ themes: { some: { themeId: recordId } } })
}

/** The latest documents of a working group. */
export function documentsOfWorkingGroup(recordId: string): Promise<RelatedDocuments> {
  return relatedDocuments({ workingGroups: { some: { workingGroupId: recordId } } })
}
