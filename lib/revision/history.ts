import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { audiencesOf, may, mayRead } from '#lib/auth/policy.ts'
import { clearancesOf } from '#lib/clearance/note.ts'
import type { ClearanceNote } from '#lib/clearance/terms.ts'
import type { Content } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { RevisionAct } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { partyNames } from './called-after.ts'
import { type Difference, differences } from './difference.ts'
import { type NamedRecord, namesFor } from './known-names.ts'
import { contentAt, factsOf, type LoadedRecord, loadRecord } from './record-row.ts'
import { coursesOf, type Step } from './steps.ts'
import { read } from './stored.ts'

export interface Version {
  version: number
  act: RevisionAct
  /** The version whose content it published again; null where it is no restoration. */
  restores: number | null
  authorName: string
  publishedBy: string
  publishedAt: string
  /** What its author said of it to colleagues; of a withdrawal, what the public reads. */
  message: string
  /** What whoever published it said, where that is somebody else. */
  decision: string
  /** Who approved it outside the office, or a text that differed from it; for those who see drafts. */
  clearances: ClearanceNote[]
  /** Every step on its way to the public, the first first; empty for whoever may not see it as a proposal. */
  course: Step[]
}

export interface History {
  record: { id: string; type: RecordType; lifecycle: LoadedRecord['lifecycle']; version: number; slug: string | null }
  /** Its name in its latest version. */
  label: LocalizedText
  /** Newest first. */
  versions: Version[]
  mayRestore: boolean
  /** Whether the office asks for four eyes: a restoration is then proposed. */
  fourEyes: boolean
}

/** Every version of a record that was ever published, as far as it was for `actor`. Throws Missing where there is none that they may see. */
export async function historyOf(actor: Actor, type: RecordType, recordId: string): Promise<History> {
  return database().$transaction(async (tx) => {
    const { record, current, seesDrafts, isTheirs, mayRestore, fourEyes } = await asSeenBy(tx, actor, type, recordId)
    const rows = await tx.revision.findMany({
      where: { recordId, version: { not: null } },
      orderBy: { version: 'desc' },
      include: { author: { select: { name: true } }, decidedBy: { select: { name: true } } },
    })
    const names = await partyNames(tx, type, [current])
    const cleared = await clearancesOf(
      tx,
      seesDrafts ? rows.map(({ id, contentHash }) => ({ revisionId: id, contentHash })) : [],
    )
    const seen = rows.filter(({ authorId }) => seesDrafts || authorId === actor.userId)
    const courses = await coursesOf(
      tx,
      seen.map(({ id }) => id),
    )
    const { id, lifecycle, version, slug } = record
    return {
      record: { id, type, lifecycle, version, slug },
      label: definitionOf(type).label(current, seesDrafts ? names.working : names.published),
      mayRestore,
      fourEyes,
      versions: rows
        .filter((row) => isTheirs(read(type, row)))
        .map((row) => ({
          version: row.version ?? 0,
          act: row.act,
          restores: row.restores,
          authorName: row.author.name,
          publishedBy: row.decidedBy?.name ?? '',
          publishedAt: row.decidedAt?.toISOString() ?? '',
          message: row.message,
          decision: row.decision,
          clearances: cleared.get(row.id) ?? [],
          course: courses.get(row.id) ?? [],
        })),
    }
  })
}

export interface Comparison {
  before: Content
  after: Content
  differences: Difference[]
  names: Record<string, NamedRecord>
}

/** How version `after` differs from version `before`; 0 is the empty record before its first. Throws Missing. */
export async function compareVersions(
  actor: Actor,
  type: RecordType,
  recordId: string,
  versions: { before: number; after: number },
): Promise<Comparison> {
  return database().$transaction(async (tx) => {
    const { record, isTheirs } = await asSeenBy(tx, actor, type, recordId)
    const [before, after] = [await contentAt(tx, record, versions.before), await contentAt(tx, record, versions.after)]
    if (![before, after].every(isTheirs)) throw new Missing(recordId)
    return {
      before,
      after,
      differences: differences(definitionOf(type).fields, before, after),
      names: await namesFor(tx, actor, type, [before, after]),
    }
  })
}

async function asSeenBy(tx: Transaction, actor: Actor, type: RecordType, recordId: string) {
  const record = await loadRecord(tx, recordId)
  if (record?.type !== type || !record.current) throw new Missing(recordId)
  const facts = await factsOf(tx, record, null)
  // What was once published is the office's to read; of what is withdrawn, only theirs who see drafts.
  if (!mayRead(actor, facts)) throw new Missing(recordId)
  const seesDrafts = may(actor, 'seeDraft', facts)
  return {
    record,
    current: record.current,
    seesDrafts,
    /** Whether a version is theirs to read: it may have been for fewer than the present one is. */
    isTheirs: (content: Content) => seesDrafts || audiencesOf(actor).includes(definitionOf(type).audience(content)),
    mayRestore: may(actor, 'restore', facts),
    fourEyes: facts.fourEyes,
  }
}
