import pg from 'pg'

/** What a first start has yet to load. */
export interface FirstLoad {
  record: boolean
  administrator: boolean
}

/** Asks in one query, so that every later start is spared the programs that load it. Those decide for themselves what there is to do. */
export async function firstLoad(url: string): Promise<FirstLoad> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<FirstLoad>(`
      select
        not exists (select from "Record") as record,
        not exists (select from "User" where role = 'administrator' and status = 'active') as administrator
    `)
    return rows[0] ?? { record: true, administrator: true }
  } finally {
    await client.end()
  }
}
