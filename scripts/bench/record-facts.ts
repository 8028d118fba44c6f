import pg from 'pg'
import { administrator } from './administrator.ts'
import type { PublishedMeeting } from './office.ts'

/** What the bench must know of the record that it measures. */
export interface RecordFacts {
  meetings: number
  /** The newest first, of which the administrator of the bench has no draft. */
  some: PublishedMeeting[]
  /** Addresses of meetings throughout the record. */
  slugs: string[]
  /** Kinds with a country, by what the record holds most of. */
  filters: { kind: string; country: string }[]
  /** The last page of the office's list begins after it; null where there is one page. */
  lastAfter: string | null
}

/** How many rows a page of the office's list has. */
const onAPage = 50

export async function factsOf(databaseUrl: string): Promise<RecordFacts> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: some } = await client.query<Omit<PublishedMeeting, 'content'> & { content: string }>(
      `
      select m."recordId", m.slug, m.version, r.content
      from "Meeting" m join "Revision" r on r."recordId" = m."recordId" and r.version = m.version
      where not exists (
        select from "Revision" o join "User" u on u.id = o."authorId"
        where o."recordId" = m."recordId" and o.state in ('draft', 'submitted', 'returned') and u.email = $1
      )
      order by m."startEarliest" desc, m."recordId" desc limit 200`,
      [administrator.email],
    )
    const { rows: slugs } = await client.query<{ slug: string }>(`
      select slug from "Meeting" order by "recordId" limit 3000`)
    const { rows: filters } = await client.query<{ kind: string; country: string }>(`
      select kind::text, lower(country) as country from "Meeting" where country <> '' group by 1, 2 order by count(*) desc limit 40`)
    const { rows: counted } = await client.query<{ count: number }>('select count(*)::int from "Meeting"')
    const { rows: last } = await client.query<{ recordId: string }>(
      `select "recordId" from "Listing" where type = 'meeting' order by "sortKey", "recordId" offset ${onAPage} limit 1`,
    )
    return {
      meetings: counted[0]?.count ?? 0,
      some: some.map((meeting) => ({ ...meeting, content: JSON.parse(meeting.content) })),
      slugs: slugs.map(({ slug }) => slug),
      filters,
      lastAfter: last[0]?.recordId ?? null,
    }
  } finally {
    await client.end()
  }
}
