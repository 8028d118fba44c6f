import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import { type Content, referencesIn } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { definitionOf } from './definitions.ts'
import type { RecordName, RecordNames } from './names.ts'
import { stateName } from './state/schema.ts'

/** The names of published records of one type, asked of its typed rows: what is not published has no row, and so no name. */
const named: Record<RecordType, (ids: string[], countries: string[]) => Promise<[string, RecordName][]>> = {
  meeting: async (ids) => {
    const rows = await database().meeting.findMany({
      where: { recordId: { in: ids } },
      select: { recordId: true, slug: true, title: true },
    })
    return rows.map(({ recordId, slug, title }) => [recordId, { type: 'meeting', slug, label: title as LocalizedText }])
  },
  workingGroup: async (ids) => {
    const rows = await database().workingGroup.findMany({
      where: { recordId: { in: ids } },
      select: { recordId: true, slug: true, name: true },
    })
    return rows.map(({ recordId, slug, name }) => [
      recordId,
      { type: 'workingGroup', slug, label: name as LocalizedText },
    ])
  },
  thematicArea: async (ids) => {
    const rows = await database().thematicArea.findMany({
      where: { recordId: { in: ids } },
      select: { recordId: true, slug: true, name: true },
    })
    return rows.map(({ recordId, slug, name }) => [
      recordId,
      { type: 'thematicArea', slug, label: name as LocalizedText },
    ])
  },
  state: async (ids, countries) => {
    const rows = await database().state.findMany({
      where: { OR: [{ recordId: { in: ids } }, { iso2: { in: countries } }] },
      select: { recordId: true, slug: true, iso2: true, name: true },
    })
    return rows.map(({ recordId, slug, iso2, name }) => {
      const own = { iso2, name: name as LocalizedText }
      const label = { es: stateName(own, 'es'), en: stateName(own, 'en'), pt: stateName(own, 'pt') }
      return [recordId, { type: 'state', slug, iso2, label }]
    })
  },
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
      return ids.length > 0 || (to === 'state' && codes.length > 0) ? named[to](ids, codes) : []
    }),
  )
  return new Map(found.flat())
}
