/**
 * The publication sequence as the front sees it. Every public page depends on nothing but its address, the day and what is
 * published, and what is published has a number: a page rendered under the newest number is right for its day, and any other is not.
 */
export type Publications = {
  /** The newest number that is known, kept while the database is away; undefined before it was ever told. */
  readonly number: number | undefined
  /** The number of the newest withdrawal, 0 where there was none: what was rendered before it may show what is withdrawn now. */
  readonly withdrawal: number
  /** Whether the database failed to answer when last asked. */
  readonly away: boolean
  /** Calls back whenever the number has become another one. */
  onChange(listener: () => void): void
  /** Asks the database now; false where it does not answer within its time. */
  check(): Promise<boolean>
  close(): Promise<void>
}

/** A record as its address leads to it. */
export type FoundRecord = {
  recordId: string
  lifecycle: 'neverPublished' | 'published' | 'withdrawn'
  /** The slug in use, which is another than the one asked for where the record was renamed. */
  slug: string | null
}

/** Looks a record's address up. */
export type AddressBook = {
  /** Throws where the database does not answer in time. */
  find(type: string, slug: string): Promise<FoundRecord | undefined>
  close(): Promise<void>
}
