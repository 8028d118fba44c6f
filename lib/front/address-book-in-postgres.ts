import { Pool } from 'pg'
import type { AddressBook, FoundRecord } from './publications.ts'

/**
 * Looks addresses up among the slugs that public records have and had; any other record is as unknown as one that is not. On a few connections of its own, each step with a time
 * limit (milliseconds), so that it says in time when there is no answer.
 */
export function addressBookInPostgres({
  connectionString,
  timeout = 1000,
}: {
  connectionString: string
  timeout?: number
}): AddressBook {
  const pool = new Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: timeout,
    query_timeout: timeout,
    keepAlive: true,
    application_name: 'secretariat front',
  })
  // An idle connection that breaks is simply gone; the next look-up makes another.
  pool.on('error', () => {})
  return {
    async find(type, slug) {
      const { rows } = await pool.query<FoundRecord>({
        text: `select r."id" as "recordId", r."lifecycle", r."slug"
               from "SlugAlias" a join "Record" r on r."id" = a."recordId"
               where a."type" = $1::"RecordType" and a."slug" = $2 and r."audience" = 'public'`,
        values: [type, slug],
      })
      return rows[0]
    },
    close: () => pool.end(),
  }
}
