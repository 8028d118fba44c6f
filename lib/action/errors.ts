import type { ActionCode, ActionFailure, FieldConflict } from './result.ts'

/**
 * What lib throws when a request cannot be done, each with the code that the person's answer carries. `staffAction` turns them into
 * an ActionFailure, and a route handler into a status; whatever else is thrown is a fault of ours.
 */
export abstract class ActionError extends Error {
  abstract readonly code: ActionCode

  /** What the answer carries beside the code. */
  details(): Partial<ActionFailure> {
    return {}
  }
}

/** Nobody is signed in, or no longer. */
export class Unauthenticated extends ActionError {
  readonly code = 'unauthenticated'
}

/** Policy says no. What was refused is counted (lib/auth/refusal.ts). */
export class Refused extends ActionError {
  readonly code = 'forbidden'
  readonly act: string
  readonly objectId: string

  constructor(act: string, objectId: string) {
    super(`${act} of ${objectId} is refused`)
    this.act = act
    this.objectId = objectId
  }
}

/** There is no such thing, or none that this person may know of: the two are answered alike. */
export class Missing extends ActionError {
  readonly code = 'missing'

  constructor(what: string) {
    super(`There is no ${what}`)
  }
}

/** The input does not fit. `fields`: dotted path in the input → keys of the message namespace `problem`. */
export class Invalid extends ActionError {
  readonly code = 'invalid'
  readonly fields: Record<string, string[]>

  constructor(fields: Record<string, string[]>) {
    super(`Invalid: ${Object.keys(fields).join(', ')}`)
    this.fields = fields
  }

  override details() {
    return { fields: this.fields }
  }
}

/** Another tab or person has saved or moved this meanwhile. */
export class Stale extends ActionError {
  readonly code = 'stale'
}

/** The public record moved on and the same fields differ. `currentVersion` is the version that they were found against. */
export class Conflict extends ActionError {
  readonly code = 'conflict'
  readonly conflicts: FieldConflict[]
  readonly currentVersion: number

  constructor(conflicts: FieldConflict[], currentVersion: number) {
    super(`Conflict in ${conflicts.map(({ path }) => path).join(', ')}`)
    this.conflicts = conflicts
    this.currentVersion = currentVersion
  }

  override details() {
    return { conflicts: this.conflicts, currentVersion: this.currentVersion }
  }
}

/** Too many tries; `seconds` until the next is looked at. */
export class Throttled extends ActionError {
  readonly code = 'throttled'
  readonly seconds: number

  constructor(seconds: number) {
    super(`Throttled for ${seconds} s`)
    this.seconds = seconds
  }
}

/** The database is away or busy; nothing was changed. Next keeps the digest, so that an error page can tell it from a fault of ours. */
export class Unavailable extends ActionError {
  readonly code = 'unavailable'
  readonly digest = 'unavailable'
}
