import { allRecordTypes } from '#lib/record-types.ts'

/** What is done to records, and what a revision goes through. */
export const recordActs = [
  'record.publish',
  'record.withdraw',
  'record.restore',
  'record.redact',
  'revision.submit',
  'revision.recall',
  'revision.sendBack',
  'revision.reject',
  'revision.discard',
  'revision.clear',
  'preview.make',
  'preview.revoke',
] as const

/** What is done to people's access, by themselves or others. */
export const accessActs = [
  'person.setUp',
  'person.add',
  'person.changeAccess',
  'person.deactivate',
  'person.reactivate',
  'person.redact',
  'redaction.make',
  'link.issue',
  'link.redeem',
  'password.change',
  'session.begin',
  'session.end',
  'session.endOthers',
  'session.endAll',
] as const

/** What the office settles for itself. */
export const officeActs = ['office.setFourEyes'] as const

export type AuditAct = (typeof recordActs)[number] | (typeof accessActs)[number] | (typeof officeActs)[number]

const known: ReadonlySet<string> = new Set([...recordActs, ...accessActs, ...officeActs])

/** Whether an entry's act is one that the interface has words for; an older or newer release may have written others. */
export function isAuditAct(act: string): act is AuditAct {
  return known.has(act)
}

/** The object types of entries that are about records. */
export const recordObjectTypes: readonly string[] = allRecordTypes
