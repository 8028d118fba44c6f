import type { Locale } from '#lib/i18n/locales.ts'

export type Role = 'administrator' | 'editor' | 'focalPoint' | 'viewer'

declare const minted: unique symbol

/**
 * Who is acting, as Postgres has them at this very request. Only lib/auth/sessions.ts mints one from a session, and
 * lib/auth/import-actor.ts the one that the seed acts as; nobody else can, so that holding an Actor proves the reading.
 */
export interface Actor {
  readonly [minted]: true
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly locale: Locale
  /** Record ids of the parties that this person has a mandate for today. Empty for whoever is no focal point. */
  readonly parties: readonly string[]
  /** The session's row, for "sign out everywhere else"; null for the import. */
  readonly sessionId: string | null
}

/** Brands facts just read from Postgres as an Actor. Called by lib/auth and by tests, by nothing else (import law). */
export function mintActor(facts: Omit<Actor, typeof minted>): Actor {
  return facts as Actor
}
