import 'server-only'
import type { PrismaClient } from '#lib/db/generated/client.ts'

/**
 * Whether nothing but its triggers keeps the application from rewriting the trail: its role owns the table, or was left the right to
 * change it, as where one role both migrates and serves.
 */
export async function trailRestsOnTriggers(database: Pick<PrismaClient, '$queryRaw'>): Promise<boolean> {
  const [row] = await database.$queryRaw<
    { may: boolean }[]
  >`select has_table_privilege('"AuditEntry"', 'UPDATE') as may`
  return row?.may ?? true
}
