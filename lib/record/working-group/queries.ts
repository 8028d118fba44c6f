import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { RecordNames } from '../names.ts'
import { publishedNames } from '../published-names.ts'
import type { PublicationFacts } from '../published-rows.ts'
import type { WorkingGroupEntry } from './resolve.ts'
import type { WorkingGroupContent } from './schema.ts'
import { withRelations, workingGroupContentOf } from './write-published-rows.ts'

export interface PublishedWorkingGroup {
  content: WorkingGroupContent
  names: RecordNames
  facts: PublicationFacts
}

/** The working group at an address; null where none is published there. */
export async function publishedWorkingGroup(slug: string): Promise<PublishedWorkingGroup | null> {
  const row = await database().workingGroup.findUnique({ where: { slug }, include: withRelations })
  if (!row) return null
  const content = workingGroupContentOf(row)
  const names = await publishedNames('workingGroup', [content as unknown as Content])
  const { recordId, version, publishedAt } = row
  return { content, names, facts: { recordId, slug, version, publishedAt } }
}

export interface ListedWorkingGroup {
  recordId: string
  slug: string
  content: WorkingGroupEntry
}

async function listed(where: Prisma.WorkingGroupWhereInput): Promise<ListedWorkingGroup[]> {
  const select = { recordId: true, slug: true, name: true, kind: true, from: true, to: true } as const
  const rows = await database().workingGroup.findMany({ where, select })
  return rows.map(({ recordId, slug, ...content }) => ({ recordId, slug, content: content as WorkingGroupEntry }))
}

/** All of them, in no order: a process has a handful. */
export function publishedWorkingGroups(): Promise<ListedWorkingGroup[]> {
  return listed({})
}

/** Those that a state leads. */
export function workingGroupsLedBy(stateId: string): Promise<ListedWorkingGroup[]> {
  return listed({ leads: { some: { partyId: stateId } } })
}

/** Those that work on a thematic area. */
export function workingGroupsOnThematicArea(themeId: string): Promise<ListedWorkingGroup[]> {
  return listed({ themes: { some: { themeId } } })
}
