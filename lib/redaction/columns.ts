/**
 * What every column of the database that can hold words is to a redaction. All of them are searched, before and after; this says how each
 * loses what is to go. A test fails where the database has a column that does not stand here.
 */
export type Kept =
  /** A revision's content: rewritten field by field, with its hash. */
  | 'content'
  /** Made of published or drafted content, and written anew from it. */
  | 'derived'
  /** What somebody wrote: rewritten where it stands. */
  | 'words'
  /** An address, or one that there was: another is made, and former ones go. */
  | 'slug'
  /** Who somebody is: their account is closed and made nameless. */
  | 'person'
  /** The chained trail, which nothing changes: it names versions, hashes and fields, and never holds content. */
  | 'trail'
  /** No free text: what the product makes itself, or takes in no other form than one of its own. Says what. */
  | { never: string }

/** Whose row it is, and so with what it is left where that is left: told by its column of that name. */
export type Belongs = 'recordId' | 'revisionId' | 'userId' | 'ownId' | null

export interface DeclaredTable {
  belongs: Belongs
  columns: Record<string, Kept>
}

const digest: Kept = { never: 'a SHA-256' }
const code: Kept = { never: 'a word of a closed list, or an id' }
const day: Kept = { never: 'an ISO day, checked' }

/** A typed table: written from a record's published content, never by itself. */
const typed = (...columns: string[]): DeclaredTable => ({
  belongs: 'recordId',
  columns: Object.fromEntries(columns.map((name) => [name, name === 'slug' ? 'slug' : 'derived'])),
})

export const declaredTables: Record<string, DeclaredTable> = {
  Attempt: { belongs: null, columns: { key: { never: 'a kind and the SHA-256 of an address' } } },
  AuditEntry: {
    belongs: null,
    columns: {
      ...{ act: 'trail', objectType: 'trail', objectId: 'trail', detail: 'trail' },
      ...{ previousHash: digest, hash: digest },
    },
  },
  Clearance: {
    belongs: 'revisionId',
    columns: { contentHash: digest, clearedBy: 'words', on: day, evidence: 'words' },
  },
  Contact: typed('role', 'person', 'from', 'to', 'office', 'email', 'phone', 'sources'),
  Document: typed(
    ...['slug', 'title', 'symbol', 'adoptedOn', 'adoptedEarliest', 'links', 'files', 'embargo', 'sources'],
  ),
  FileObject: { belongs: 'ownId', columns: { sha256: digest, name: 'words' } },
  Link: typed('label', 'url', 'sources'),
  Listing: typed('label', 'publicLabel', 'text', 'publicText', 'sortKey'),
  Mandate: { belongs: 'userId', columns: { from: day, to: day } },
  Meeting: typed(
    ...['slug', 'title', 'start', 'startEarliest', 'startLatest', 'end', 'endEarliest', 'endLatest', 'city', 'country'],
    ...['venue', 'summary', 'agenda', 'outcomes', 'statusChanges', 'corrections', 'sources'],
  ),
  Membership: typed('from', 'to', 'sources'),
  OneTimeLink: { belongs: 'userId', columns: { tokenHash: digest } },
  Organization: typed('name', 'acronym', 'sources'),
  Presidency: typed('announced', 'from', 'to', 'sources'),
  PreviewLink: { belongs: 'revisionId', columns: { tokenHash: digest, contentHash: digest, reader: 'words' } },
  ProcessProfile: typed(
    ...['name', 'regions', 'established', 'summary', 'objectives', 'secretariat', 'foundersNote', 'friendsLabel'],
    ...['organizationsLabel', 'originalLanguage', 'sources'],
  ),
  Record: { belongs: 'ownId', columns: { slug: 'slug' } },
  Redaction: { belongs: null, columns: { reason: 'words', counts: { never: 'names of tables, numbers and ids' } } },
  Refusal: {
    belongs: null,
    columns: { actor: code, act: code, objectId: { never: 'an id that policy was asked of' } },
  },
  Revision: {
    belongs: 'recordId',
    columns: { content: 'content', contentHash: digest, message: 'words', decision: 'words' },
  },
  RevisionStep: { belongs: 'revisionId', columns: { message: 'words' } },
  Round: typed('chapter', 'opened', 'closed', 'sources'),
  SearchEntry: typed('locale', 'title', 'keywords', 'body', 'document'),
  Session: { belongs: 'userId', columns: { id: digest, userAgent: 'words', address: 'words' } },
  SlugAlias: { belongs: 'recordId', columns: { slug: 'slug' } },
  State: typed('slug', 'iso2', 'name', 'formalName', 'sortName', 'sources'),
  ThematicArea: typed('slug', 'name', 'description', 'from', 'to', 'sources'),
  User: {
    belongs: 'ownId',
    columns: {
      ...{ email: 'person', name: 'person' },
      ...{ passwordHash: { never: 'an Argon2id hash' }, locale: code },
    },
  },
  Withdrawal: { belongs: 'recordId', columns: { label: 'derived', message: 'words' } },
  WorkingGroup: typed('slug', 'name', 'mandate', 'from', 'to', 'sources'),
}
