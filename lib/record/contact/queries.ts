import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { RecordNames } from '../names.ts'
import { publishedNames } from '../published-names.ts'
import type { ContactContent } from './schema.ts'
import { contactContentOf, withOrganizations } from './write-published-rows.ts'

interface ListedContact {
  recordId: string
  publishedAt: Date
  content: ContactContent
}

export interface ListedContacts {
  contacts: ListedContact[]
  names: RecordNames
}

/** One page holds them all: a secretariat has a few, and each party perhaps one. No page grows beyond this. */
const contactsOnThePage = 500

/** Those that are public, in no order. An internal contact has no row. */
export async function publishedContacts(): Promise<ListedContacts> {
  const rows = await database().contact.findMany({
    include: withOrganizations,
    orderBy: { recordId: 'asc' },
    take: contactsOnThePage,
  })
  const contacts = rows.map((row) => ({
    recordId: row.recordId,
    publishedAt: row.publishedAt,
    content: contactContentOf(row),
  }))
  const names = await publishedNames(
    'contact',
    contacts.map(({ content }) => content as unknown as Content),
  )
  return { contacts, names }
}
