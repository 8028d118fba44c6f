/** What the office's pages and the actions both know of clearing a text outside the office. */

/** For how many days a preview link may be made. */
export const linkDays = [7, 14, 30] as const
export type LinkDays = (typeof linkDays)[number]
export const usualDays: LinkDays = 14

/** Characters of free text that each is given. */
export const longest = { reader: 200, clearedBy: 200, evidence: 500 } as const

/** A preview link as the office sees it: never its token, which is told once. */
export interface PreviewLinkFacts {
  id: string
  /** For whom it was made. */
  reader: string
  madeBy: string
  madeAt: string
  expiresAt: string
  lastReadAt: string | null
  /** Whether it opens; `changed`: it says that the text is no longer the one that it was made for. */
  standing: 'open' | 'changed' | 'revoked' | 'ended'
}

/** That somebody outside the office approved a text. */
export interface ClearanceNote {
  id: string
  /** A person, and on behalf of whom. */
  clearedBy: string
  /** ISO day. */
  on: string
  /** Where it can be looked up: a letter's number, a message's date, an address. */
  evidence: string
  notedBy: string
  notedAt: string
  /** Whether it is this very text that was approved, or one that was changed since. */
  isOfThisText: boolean
}
