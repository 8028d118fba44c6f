import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { appendAudit } from '#lib/audit/trail.ts'
import { emailSchema } from '#lib/auth/email.ts'
import { issueLink } from '#lib/auth/one-time-link.ts'
import { hashPassword, passwordLength, passwordProblem } from '#lib/auth/password.ts'
import { ensureSystemUser, systemUserId } from '#lib/auth/system-user.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import { paths } from '#lib/paths.ts'

/** The row that a set-up link completes: an e-mail address is chosen with the password. */
const placeholder = { email: 'set-up', name: '' }

export interface Settings {
  APP_URL?: string | undefined
  ADMIN_EMAIL?: string | undefined
  ADMIN_PASSWORD?: string | undefined
}

export type Outcome = { did: 'nothing' } | { did: 'created'; email: string } | { did: 'linked'; url: string }

/** What is wrong with the settings, in one line that says what to do. */
export class BadSettings extends Error {}

/**
 * Sees to it that somebody can sign in. Where no administrator is active: makes one of ADMIN_EMAIL and ADMIN_PASSWORD, or without
 * them hands out a fresh set-up link, and every link from an earlier start loses its use. Two starts at once wait for each other.
 * Throws BadSettings.
 */
export async function ensureFirstAdministrator(settings: Settings): Promise<Outcome> {
  const chosen = await chosenIn(settings)
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(20180905)`
    const there = await tx.user.findFirst({ where: { role: 'administrator', status: 'active' }, select: { id: true } })
    if (there) return { did: 'nothing' }
    await ensureSystemUser(tx)
    return chosen ? create(tx, chosen) : link(tx, settings.APP_URL ?? '')
  })
}

async function chosenIn({ ADMIN_EMAIL, ADMIN_PASSWORD }: Settings) {
  if (!ADMIN_EMAIL && !ADMIN_PASSWORD) return null
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD) throw new BadSettings('Set both ADMIN_EMAIL and ADMIN_PASSWORD, or neither.')
  const email = emailSchema.safeParse(ADMIN_EMAIL)
  if (!email.success) throw new BadSettings('ADMIN_EMAIL must be an e-mail address.')
  const { least, most } = passwordLength
  if (passwordProblem(ADMIN_PASSWORD, { email: email.data, name: '' })) {
    throw new BadSettings(`ADMIN_PASSWORD must have ${least} to ${most} characters and not be the e-mail address.`)
  }
  return { email: email.data, passwordHash: await hashPassword(ADMIN_PASSWORD) }
}

/** Whoever has the address already becomes the administrator; else the row that waited for a set-up link; else a new one. */
async function create(
  tx: Transaction,
  { email, passwordHash }: { email: string; passwordHash: string },
): Promise<Outcome> {
  const rows = await tx.user.findMany({
    where: { email: { in: [email, placeholder.email] }, status: { not: 'system' } },
  })
  const row = rows.find((each) => each.email === email) ?? rows[0]
  const name = row?.name || (email.split('@')[0] ?? email)
  const data = { email, name, passwordHash, role: 'administrator', status: 'active' } as const
  const { id } = row
    ? await tx.user.update({ where: { id: row.id }, data })
    : await tx.user.create({ data: { id: randomUUID(), ...data } })
  await tx.oneTimeLink.deleteMany({ where: { OR: [{ userId: id }, { purpose: 'setUp' }], usedAt: null } })
  await tx.session.deleteMany({ where: { userId: id } })
  const audit = { actorId: systemUserId, objectType: 'user', objectId: id }
  await appendAudit(tx, { ...audit, act: 'person.setUp', detail: { role: 'administrator' } })
  return { did: 'created', email }
}

async function link(tx: Transaction, appUrl: string): Promise<Outcome> {
  const waiting = { role: 'administrator', status: 'invited' } as const
  const row = await tx.user.upsert({
    where: { email: placeholder.email },
    update: waiting,
    create: { id: randomUUID(), ...placeholder, ...waiting },
  })
  await tx.oneTimeLink.deleteMany({ where: { purpose: 'setUp', usedAt: null } })
  const { token } = await issueLink(tx, { userId: row.id, purpose: 'setUp', actorId: systemUserId })
  return { did: 'linked', url: `${appUrl}${paths.welcome(token)}` }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { APP_URL, ADMIN_EMAIL, ADMIN_PASSWORD } = process.env
    const outcome = await ensureFirstAdministrator({ APP_URL, ADMIN_EMAIL, ADMIN_PASSWORD })
    if (outcome.did === 'created') console.info(`The first administrator is ${outcome.email}`)
    if (outcome.did === 'linked') console.info(`Set up the first administrator: ${outcome.url}`)
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await database().$disconnect()
  }
}
