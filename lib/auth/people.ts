import 'server-only'
import { Missing, Refused } from '#lib/action/errors.ts'
import type { LocalizedText } from '#lib/action/result.ts'
import { canonicalJson } from '#lib/content/canonical.ts'
import { sha256 } from '#lib/content/hash.ts'
import { today } from '#lib/date/format.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma, UserStatus } from '#lib/db/generated/client.ts'
import type { NamedRecord } from '#lib/revision/known-names.ts'
import { isPublic } from '#lib/revision/record-row.ts'
import type { Actor, Role } from './actor.ts'
import { type OwnSession, sessionsOf } from './own-account.ts'
import type { PeopleQuery } from './people-query.ts'
import { mayInOffice } from './policy.ts'
import { sessionBounds } from './sessions.ts'

// What administrators see of people. Changing them is in manage-people.ts.

const peoplePerPage = 50

export interface ListedPerson {
  id: string
  name: string
  email: string
  role: Role
  status: UserStatus
  /** Names of the parties that a focal point may act for today. */
  parties: LocalizedText[]
  /** When they last used a session that has not run out; null where they are signed in nowhere. */
  lastSeenAt: string | null
}

export interface StoredMandate {
  id: string
  partyId: string
  from: string
  to: string | null
}

export interface Person {
  id: string
  name: string
  email: string
  role: Role
  status: UserStatus
  locale: string
  createdAt: string
  mandates: (StoredMandate & { party: NamedRecord })[]
  sessions: OwnSession[]
  /** The link that they were handed and have not used. */
  link: { purpose: 'setUp' | 'invitation' | 'passwordReset'; expiresAt: string } | null
  /** Stands for role and mandates as they are shown: a change made on this ground is refused once they differ. */
  seen: string
}

/** Throws Refused for whoever may not manage people. */
export function requireManager(actor: Actor, userId = ''): void {
  if (!mayInOffice(actor, 'managePeople')) throw new Refused('managePeople', userId)
}

/** One page of the people who may sign in or could, by name. Throws Refused. */
export async function listPeople(actor: Actor, { q = '', role, status, page = 1 }: Partial<PeopleQuery>) {
  requireManager(actor)
  const now = new Date()
  const day = today('UTC', now)
  const words = q.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  const has = (word: string) => ({ contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const })
  const where: Prisma.UserWhereInput = {
    status: status ?? { not: 'system' },
    ...(role ? { role } : {}),
    AND: words.map((word) => ({ OR: [{ name: has(word) }, { email: has(word) }] })),
  }
  const [total, rows] = await Promise.all([
    database().user.count({ where }),
    database().user.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * peoplePerPage,
      take: peoplePerPage,
      include: {
        mandates: {
          where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
          select: { party: { select: partyShown } },
        },
        sessions: { where: sessionBounds(now), orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
      },
    }),
  ])
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / peoplePerPage)),
    rows: rows.map(
      ({ id, name, email, role, status, mandates, sessions }): ListedPerson => ({
        id,
        name,
        email,
        role,
        status,
        parties: role === 'focalPoint' ? mandates.map(({ party }) => labelOf(party.listing)) : [],
        lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
      }),
    ),
  }
}

/** Everything an administrator sees of one person. Throws Refused, and Missing where there is none. */
export async function person(actor: Actor, id: string): Promise<Person> {
  requireManager(actor, id)
  const user = await database().user.findFirst({
    where: { id, status: { not: 'system' } },
    include: {
      mandates: { orderBy: [{ from: 'asc' }, { id: 'asc' }], include: { party: { select: partyShown } } },
      links: { where: { usedAt: null, expiresAt: { gt: new Date() } }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  })
  if (!user) throw new Missing('person')
  const [link] = user.links
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    status: user.status,
    locale: user.locale,
    createdAt: user.createdAt.toISOString(),
    mandates: user.mandates.map(({ id, partyId, from, to, party }) => ({
      id,
      partyId,
      from,
      to,
      party: { type: party.type, label: labelOf(party.listing), slug: isPublic(party) ? (party.slug ?? '') : null },
    })),
    sessions: await sessionsOf(id, null),
    link: link ? { purpose: link.purpose, expiresAt: link.expiresAt.toISOString() } : null,
    seen: fingerprintOf(user.role, user.mandates),
  }
}

const partyShown = {
  type: true,
  slug: true,
  lifecycle: true,
  audience: true,
  listing: { select: { label: true } },
} as const satisfies Prisma.RecordSelect

/** A short text that differs as soon as role or mandates do. */
export function fingerprintOf(role: Role, mandates: readonly StoredMandate[]): string {
  const plain = mandates
    .map(({ id, partyId, from, to }) => ({ id, partyId, from, to }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return sha256(canonicalJson({ role, mandates: plain }))
}

function labelOf(listing: { label: Prisma.JsonValue } | null): LocalizedText {
  return (listing?.label ?? { es: '', en: '', pt: '' }) as LocalizedText
}
