import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import { type Content, referencesIn } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { definitionOf } from './definitions.ts'
import type { RecordName, RecordNames } from './names.ts'
import { presidency } from './presidency/schema.ts'
import { presidencyContentOf, withRounds } from './presidency/write-published-rows.ts'
import { round } from './round/schema.ts'
import { roundContentOf } from './round/write-published-rows.ts'
import { state } from './state/schema.ts'
import { stateContentOf } from './state/write-published-rows.ts'

type Named = [string, RecordName][]

/** Rows whose name is a text of their own. */
function named(type: RecordType, rows: readonly { recordId: string; slug?: string; label: unknown }[]): Named {
  return rows.map(({ recordId, slug = '', label }) => [recordId, { type, slug, label: label as LocalizedText }])
}

const nameless: LocalizedText = { es: '', en: '', pt: '' }

/** The names of published records of one type, asked of its typed rows: what is not public has no row, and so no name. */
const namesOf: Record<RecordType, (ids: string[], countries: string[]) => Promise<Named>> = {
  meeting: async (ids) => {
    const select = { recordId: true, slug: true, title: true } as const
    const rows = await database().meeting.findMany({ where: { recordId: { in: ids } }, select })
    return named(
      'meeting',
      rows.map(({ title, ...row }) => ({ ...row, label: title })),
    )
  },
  document: async (ids) => {
    const select = { recordId: true, slug: true, title: true } as const
    const rows = await database().document.findMany({ where: { recordId: { in: ids } }, select })
    return named(
      'document',
      rows.map(({ title, ...row }) => ({ ...row, label: title })),
    )
  },
  workingGroup: async (ids) => {
    const select = { recordId: true, slug: true, name: true } as const
    const rows = await database().workingGroup.findMany({ where: { recordId: { in: ids } }, select })
    return named(
      'workingGroup',
      rows.map(({ name, ...row }) => ({ ...row, label: name })),
    )
  },
  thematicArea: async (ids) => {
    const select = { recordId: true, slug: true, name: true } as const
    const rows = await database().thematicArea.findMany({ where: { recordId: { in: ids } }, select })
    return named(
      'thematicArea',
      rows.map(({ name, ...row }) => ({ ...row, label: name })),
    )
  },
  organization: async (ids) => {
    const select = { recordId: true, name: true } as const
    const rows = await database().organization.findMany({ where: { recordId: { in: ids } }, select })
    return named(
      'organization',
      rows.map(({ name, ...row }) => ({ ...row, label: name })),
    )
  },
  link: async (ids) => {
    const select = { recordId: true, label: true } as const
    return named('link', await database().link.findMany({ where: { recordId: { in: ids } }, select }))
  },
  contact: async (ids) => {
    const select = { recordId: true, role: true } as const
    const rows = await database().contact.findMany({ where: { recordId: { in: ids } }, select })
    return named(
      'contact',
      rows.map(({ role, ...row }) => ({ ...row, label: role })),
    )
  },
  processProfile: async (ids) => {
    const select = { recordId: true, name: true } as const
    const rows = await database().processProfile.findMany({ where: { recordId: { in: ids } }, select })
    return named(
      'processProfile',
      rows.map(({ name, ...row }) => ({ ...row, label: name })),
    )
  },
  round: async (ids) => {
    const rows = await database().round.findMany({ where: { recordId: { in: ids } } })
    return named(
      'round',
      rows.map((row) => ({ recordId: row.recordId, label: round.label(roundContentOf(row), () => nameless) })),
    )
  },
  presidency: async (ids) => {
    const rows = await database().presidency.findMany({ where: { recordId: { in: ids } }, include: withRounds })
    const parties = await namesOfParties(rows.map(({ partyId }) => partyId))
    const labelOf = (id: string) => parties.get(id)?.label ?? nameless
    return named(
      'presidency',
      rows.map((row) => ({ recordId: row.recordId, label: presidency.label(presidencyContentOf(row), labelOf) })),
    )
  },
  membership: async (ids) => {
    const select = { recordId: true, partyId: true } as const
    const rows = await database().membership.findMany({ where: { recordId: { in: ids } }, select })
    const parties = await namesOfParties(rows.map(({ partyId }) => partyId))
    return named(
      'membership',
      rows.map(({ recordId, partyId }) => ({ recordId, label: parties.get(partyId)?.label ?? nameless })),
    )
  },
  state: async (ids, countries) => {
    const where = { OR: [{ recordId: { in: ids } }, { iso2: { in: countries } }] }
    const rows = await database().state.findMany({ where })
    return rows.map((row) => {
      const { recordId, slug, iso2 } = row
      return [recordId, { type: 'state', slug, iso2, label: state.label(stateContentOf(row), () => nameless) }]
    })
  },
}

/** The names of published parties, states and organizations alike, by record id. */
export async function namesOfParties(ids: readonly string[]): Promise<RecordNames> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const [states, organizations] = await Promise.all([namesOf.state(wanted, []), namesOf.organization(wanted, [])])
  return new Map([...states, ...organizations])
}

/** The names of published records of any types, by record id: one query a type at most. */
export async function namesOfRecords(records: readonly { type: RecordType; recordId: string }[]): Promise<RecordNames> {
  const ofTypes = [...Map.groupBy(records, ({ type }) => type)]
  const found = await Promise.all(
    ofTypes.map(([type, ofType]) =>
      namesOf[type](
        ofType.map(({ recordId }) => recordId),
        [],
      ),
    ),
  )
  return new Map(found.flat())
}

/**
 * The names of the published records that contents of one type refer to, and of the published states that their places name by
 * ISO 3166-1 code. One query a type at most, and none where nothing of the type is named.
 */
export async function publishedNames(
  type: RecordType,
  contents: readonly Content[],
  countries: readonly string[] = [],
): Promise<RecordNames> {
  const references = contents.flatMap((content) => referencesIn(definitionOf(type).fields, content))
  const codes = [...new Set(countries)].filter((code) => code !== '')
  const found = await Promise.all(
    allRecordTypes.map((to) => {
      const ids = [
        ...new Set(references.filter((reference) => reference.to.includes(to)).map(({ recordId }) => recordId)),
      ]
      return ids.length > 0 || (to === 'state' && codes.length > 0) ? namesOf[to](ids, codes) : []
    }),
  )
  return new Map(found.flat())
}
