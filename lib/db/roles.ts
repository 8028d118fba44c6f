import pg from 'pg'

/** The two roles: `owner` owns the tables and migrates, `app` is the application and owns nothing. */
export interface RolePasswords {
  owner: string
  app: string
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** As superuser: makes the two roles and the owner's database where they are missing, and sets the passwords. */
export async function prepareRoles(superuserUrl: string, database: string, passwords: RolePasswords): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, rights] of [
      ['owner', 'createdb'],
      ['app', 'nocreatedb'],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role "${role}" login ${rights}`)
      await client.query(`alter role "${role}" password ${client.escapeLiteral(passwords[role])}`)
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner "owner"`)
  })
}

/** Tables that only grow: the application may read and add. */
const growing = ['AuditEntry', 'Publication']

/**
 * As the owner of the tables: gives another role what the application needs of them, and no more. Run after every migration, so that
 * new tables are covered. Does nothing where the application's role is the owner itself.
 */
export async function grantTo(role: string, owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select current_user as name')
  if (rows[0]?.name === role) return
  const app = owner.escapeIdentifier(role)
  const tables = growing.map((table) => owner.escapeIdentifier(table)).join(', ')
  await owner.query(`
    begin;
    grant usage on schema public to ${app};
    grant select, insert, update, delete on all tables in schema public to ${app};
    grant usage, select on all sequences in schema public to ${app};
    revoke update, delete, truncate on ${tables} from ${app};
    revoke all on "_prisma_migrations" from ${app};
    commit;
  `)
}

/** The server's major version, such as 15. Throws where it cannot be reached. */
export async function serverVersion(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  })
}
