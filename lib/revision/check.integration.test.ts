import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import { PrismaClient } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { inSpanish, meetingContent, published, publishedState } from '../../e2e/fixtures/records.ts'
import { contradictions } from './check.ts'
import { withdrawRecord } from './decide.ts'

let editor: Actor
const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.OWNER_DATABASE_URL ?? '' }) })

beforeAll(async () => {
  editor = await signedIn('editor')
})
afterAll(() => owner.$disconnect())

/** What the check says where somebody who owns the tables has done `deeds` to them; none of it stays. */
async function saidAfter(...deeds: string[]): Promise<string[]> {
  const seen: { said?: string[] } = {}
  const undone = new Error('All of it is undone')
  const look = async (tx: Transaction) => {
    for (const deed of deeds) await tx.$executeRawUnsafe(deed)
    seen.said = await contradictions(tx)
    throw undone
  }
  await expect(owner.$transaction(look)).rejects.toBe(undone)
  return seen.said ?? []
}

const document = (visibility: 'public' | 'members') =>
  published(editor, 'document', { ...definitionOf('document').empty(), title: inSpanish('Acta'), visibility })
const meeting = () => published(editor, 'meeting', meetingContent())
const withdrawnMeeting = async () => withdrawRecord(editor, { ...(await meeting()), message: '' })
const membership = async () => {
  const { recordId: party } = await publishedState(editor, 'UY')
  return published(editor, 'membership', { ...definitionOf('membership').empty(), party })
}

/** What somebody could do to the tables behind the application's back, and what the check then says of the record. */
const plants: Record<
  string,
  { of: () => Promise<{ recordId: string }>; sql: (id: string) => string; found: RegExp[] }
> = {
  'a typed row that says otherwise': {
    of: meeting,
    sql: (id) => `update "Meeting" set "start" = '2001' where "recordId" = '${id}'`,
    found: [/its rows are not its published revision/],
  },
  'a typed row that is gone': {
    of: meeting,
    sql: (id) => `delete from "Meeting" where "recordId" = '${id}'`,
    found: [/is public and has no rows/],
  },
  'a search entry that is gone': {
    of: meeting,
    sql: (id) => `delete from "SearchEntry" where "recordId" = '${id}' and "locale" = 'pt'`,
    found: [/has 2 search entries/],
  },
  'a search entry that says otherwise': {
    of: meeting,
    sql: (id) => `update "SearchEntry" set "title" = 'Otra' where "recordId" = '${id}' and "locale" = 'es'`,
    found: [/its search entries are not what was published/],
  },
  'a restricted record made public by its column alone': {
    of: () => document('members'),
    sql: (id) => `update "Record" set "audience" = 'public' where "id" = '${id}'`,
    found: [
      /is public and has no rows/,
      /is not for whom its content says/,
      /has 0 search entries/,
      /is not listed as what it is/,
    ],
  },
  'a public record restricted by its column alone': {
    of: () => document('public'),
    sql: (id) => `update "Record" set "audience" = 'secretariat' where "id" = '${id}'`,
    found: [
      /has rows and is not public/,
      /is not for whom its content says/,
      /has 3 search entries/,
      /is not listed as what it is/,
    ],
  },
  'a search entry of a restricted record': {
    of: () => document('members'),
    sql: (id) =>
      `insert into "SearchEntry" ("recordId", "locale", "type", "title", "body") values ('${id}', 'es', 'document', 'Acta', '')`,
    found: [/has 1 search entries/],
  },
  'a notice that a restricted record is gone': {
    of: () => document('members'),
    sql: (id) => `insert into "Withdrawal" ("recordId", "type", "label") values ('${id}', 'document', '{}')`,
    found: [/its withdrawal is not what its lifecycle says/],
  },
  'a withdrawn record without its notice': {
    of: withdrawnMeeting,
    sql: (id) => `delete from "Withdrawal" where "recordId" = '${id}'`,
    found: [/its withdrawal is not what its lifecycle says/],
  },
  'a membership listed under another name than its state has': {
    of: membership,
    sql: (id) => `update "Listing" set "publicLabel" = '{"es":"Nadie","en":"","pt":""}' where "recordId" = '${id}'`,
    found: [/is not listed under its name/],
  },
  'content that was rewritten, with its hash, and no redaction to tell of it': {
    of: async () => {
      const first = await meeting()
      return published(editor, 'meeting', meetingContent({ start: '2025' }), first)
    },
    sql: (id) =>
      `update "Revision" set "content" = other."content", "contentHash" = other."contentHash"
       from (select "content", "contentHash" from "Revision" where "recordId" = '${id}' and "version" = 2) other
       where "recordId" = '${id}' and "version" = 1`,
    found: [/its version 1 is not what the trail says/],
  },
  'a version without its publication': {
    of: meeting,
    sql: (id) => `update "Record" set "version" = 2 where "id" = '${id}'`,
    found: [/version 2 has 1 publications/, /version 2 has no content/, /has 3 search entries/],
  },
}

describe('the check', () => {
  it('finds nothing where all is well', async () => {
    await document('public')
    await document('members')
    await withdrawnMeeting()
    expect(await contradictions(database())).toEqual([])
  })

  it.each(Object.entries(plants))('finds %s, and nothing else', async (_, { of, sql, found }) => {
    const { recordId } = await of()
    const said = await saidAfter(sql(recordId))
    for (const each of found) expect(said).toContainEqual(expect.stringMatching(each))
    for (const line of said) expect(line).toContain(recordId)
    expect(said).toHaveLength(found.length)
    expect(await contradictions(database())).toEqual([])
  })

  it('finds a hole in the publication sequence and a broken trail', async () => {
    const { number, recordId } = await meeting()
    const last = await database().auditEntry.findFirstOrThrow({ orderBy: { number: 'desc' } })
    const said = await saidAfter(
      'alter table "Publication" disable trigger user',
      'alter table "AuditEntry" disable trigger user',
      `update "Publication" set "number" = "number" + 1 where "number" = ${number}`,
      `update "AuditEntry" set "detail" = '{}' where "number" = ${last.number}`,
    )
    expect(said).toEqual([
      `meeting ${recordId}: its version 1 is not what the trail says`,
      `the publication sequence has ${number} of ${number + 1} numbers`,
      expect.stringContaining(`the audit trail is broken at entry ${last.number}`),
    ])
  })
})
