import pg from 'pg'
import type { PublishedMeeting } from './office.ts'

/** What the bench must know of the record that it measures. */
export interface RecordFacts {
  meetings: number
  /** The newest first, each of a year that others have too. */
  some: PublishedMeeting[]
  /** Addresses of meetings throughout the record. */
  slugs: string[]
  years: { year: string; count: number }[]
  /** The last page of the office's list begins after it; null where there is one page. */
  lastAfter: string | null
}

/** How many rows a page of the office's list has. */
const onAPage = 50

export async function factsOf(databaseUrl: string): Promise<RecordFacts> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: some } = await client.query<Omit<PublishedMeeting, 'content'> & { content: string }>(`
      select m."recordId", m.slug, m.version, r.content
      from "Meeting" m join "Revision" r on r."recordId" = m."recordId" and r.version = m.version
      where not exists (select from "Revision" o where o."recordId" = m."recordId" and o.state in ('draft', 'submitted', 'returned'))
      order by m."startEarliest" desc, m."recordId" desc limit 200`)
    const { rows: slugs } = await client.query<{ slug: string }>(`
      select slug from "Meeting" order by "recordId" limit 3000`)
    const { rows: years } = await client.query<{ year: string; count: number }>(`
      select left("startEarliest", 4) as year, count(*)::int as count from "Meeting" group by 1 order by 2 desc`)
    const { rows: last } = await client.query<{ recordId: string }>(
      `select "recordId" from "Listing" where type = 'meeting' order by "sortKey", "recordId" offset ${onAPage} limit 1`,
    )
    return {
      meetings: years.reduce((sum, { count }) => sum + count, 0),
      some: some.map((meeting) => ({ ...meeting, content: JSON.parse(meeting.content) })),
      slugs: slugs.map(({ slug }) => slug),
      years,
      lastAfter: last[0]?.recordId ?? null,
    }
  } finally {
    await client.end()
  }
}
