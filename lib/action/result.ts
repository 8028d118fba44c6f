import type { Locale } from '#lib/i18n/locales.ts'

/** Why an action did not do what was asked. One word each; the interface has a sentence for each in three languages. */
export type ActionCode =
  | 'unauthenticated' // nobody is signed in, or no longer
  | 'forbidden' // policy says no
  | 'invalid' // the input does not fit; `fields` says where
  | 'missing' // there is no such thing, or none that this person may see
  | 'conflict' // the public record moved on and the same fields differ; `conflicts` names them
  | 'stale' // another tab or person saved this draft meanwhile, or its state does not allow the move
  | 'throttled' // too many tries; wait
  | 'unavailable' // the database is away or busy; nothing was changed
  | 'failed' // a fault of ours; nothing was changed

/** One field that two people changed differently since the version both started from. Values are JSON. */
export interface FieldConflict {
  /** A path as in lib/revision/paths.ts, such as `title/es` or `hosts/#order`. */
  path: string
  base: unknown
  theirs: unknown
  mine: unknown
}

export interface ActionFailure {
  ok: false
  code: ActionCode
  /** Dotted path in the input (`content.title.es`) → keys in the message namespace `problem`. */
  fields?: Record<string, string[]>
  conflicts?: FieldConflict[]
  /** With `conflicts`: the version of the record that they were found against. */
  currentVersion?: number
}

export type ActionResult<T> = { ok: true; data: T } | ActionFailure

/** A text in up to three languages; an empty string is a language that it lacks. */
export type LocalizedText = Record<Locale, string>
