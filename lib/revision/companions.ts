import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may, type RevisionFacts } from '#lib/auth/policy.ts'
import { type Content, referencesIn } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Revision, RevisionState } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { partyNames } from './called-after.ts'
import { factsOf, isPublic, type LoadedRecord, loadRecords, openStates } from './record-row.ts'
import { read } from './stored.ts'

/** A record that a revision refers to and that the public does not have. */
export interface Companion {
  recordId: string
  type: RecordType
  label: LocalizedText
  /** What could be published of it together with the revision; null where there is nothing that this person may publish. */
  revision: { id: string; counter: number; state: RevisionState; authorName: string } | null
  /** Whether that is fit to become public as it is. */
  complete: boolean
}

/** As many revisions as one publication takes, less the one that it is about. */
const most = 49

/**
 * What a revision refers to that is not public, and what those refer to in turn: each with the open revision that `actor` could
 * publish along (a submitted one, or a draft of their own). Throws Missing where there is no such revision, or none they may see.
 */
export async function publishableReferences(actor: Actor, revisionId: string): Promise<Companion[]> {
  return database().$transaction(async (tx) => {
    const revision = await tx.revision.findUnique({ where: { id: revisionId } })
    const record = revision && (await loadRecords(tx, [revision.recordId])).get(revision.recordId)
    if (!revision || !record) throw new Missing(revisionId)
    const content = read(record.type, revision)
    const facts = await factsOf(tx, record, { authorId: revision.authorId, content })
    if (!may(actor, 'seeDraft', facts)) throw new Missing(revisionId)
    const found = new Map<string, Companion>()
    let wanted = idsIn(record.type, content)
    while (wanted.length > 0 && found.size < most) {
      const next: string[] = []
      for (const { companion, refersTo } of await companionsOf(tx, actor, wanted)) {
        if (found.size < most) found.set(companion.recordId, companion)
        next.push(...refersTo)
      }
      wanted = next.filter((id) => !found.has(id) && id !== record.id)
    }
    return [...found.values()]
  })
}

const idsIn = (type: RecordType, content: Content) =>
  referencesIn(definitionOf(type).fields, content).map(({ recordId }) => recordId)

/** Those of the records that are not public, and what the revisions to take along refer to. */
async function companionsOf(tx: Transaction, actor: Actor, recordIds: readonly string[]) {
  const records = await loadRecords(tx, recordIds)
  const hidden = [...records.values()].filter((record) => !isPublic(record))
  const open = await tx.revision.findMany({
    where: { recordId: { in: hidden.map(({ id }) => id) }, state: { in: [...openStates] } },
    include: { author: { select: { name: true } } },
    orderBy: { updatedAt: 'desc' },
  })
  const companions: { companion: Companion; refersTo: string[] }[] = []
  for (const record of hidden) {
    const revisions = open.filter(({ recordId }) => recordId === record.id)
    const { best, content, facts, publishes } = await bestOf(tx, actor, record, revisions)
    if (!may(actor, 'seeDraft', facts)) continue
    const { label, publishable, audience } = definitionOf(record.type)
    // What is published for fewer is offered only where that would change.
    const helps = record.lifecycle !== 'published' || (content !== null && audience(content) === 'public')
    const offered = best && helps && publishes ? best : null
    companions.push({
      companion: {
        recordId: record.id,
        type: record.type,
        label: content
          ? label(content, (await partyNames(tx, record.type, [content])).working)
          : { es: '', en: '', pt: '' },
        revision: offered
          ? { id: offered.id, counter: offered.counter, state: offered.state, authorName: offered.author.name }
          : null,
        complete: content !== null && publishable.safeParse(content).success,
      },
      refersTo: offered && content ? idsIn(record.type, content) : [],
    })
  }
  return companions
}

/** Of a record's open revisions, newest first, the one that `actor` may publish, else the newest; and what it says. */
async function bestOf<R extends Revision>(
  tx: Transaction,
  actor: Actor,
  record: LoadedRecord,
  revisions: readonly R[],
): Promise<{ best: R | undefined; content: Content | null; facts: RevisionFacts; publishes: boolean }> {
  const judged = async (best: R | undefined) => {
    const content = best ? read(record.type, best) : record.current
    const facts = await factsOf(tx, record, best && content ? { authorId: best.authorId, content } : null)
    return {
      best,
      content,
      facts,
      publishes: best !== undefined && isReady(best, actor) && may(actor, 'publish', facts),
    }
  }
  for (const revision of revisions.filter((each) => isReady(each, actor))) {
    const found = await judged(revision)
    if (found.publishes) return found
  }
  return judged(revisions[0])
}

/** Somebody's unfinished draft is theirs to offer; a submitted one is the office's to decide. */
const isReady = ({ state, authorId }: Revision, actor: Actor) => state === 'submitted' || authorId === actor.userId
