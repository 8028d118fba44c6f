import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { read, type StoredContent, store } from './stored.ts'

/** A stored revision of every type and schema version that there ever was. A file here is never changed and never removed. */
const folder = join(import.meta.dirname, 'fixtures')
const stored = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredContent
const files = readdirSync(folder).map((file) => ({
  file,
  type: file.split('.')[0] as RecordType,
  version: Number(file.match(/v(\d+)/)?.[1]),
}))

describe('what was stored', () => {
  it('has a fixture of every schema version of every type', () => {
    const wanted = allRecordTypes.flatMap((type) =>
      Array.from({ length: definitionOf(type).schemaVersion }, (_, n) => `${type}.v${n + 1}.json`),
    )
    expect(files.map(({ file }) => file).sort()).toEqual(wanted.sort())
  })

  it.each(files)('in $file can be read today, and published again', ({ file, type, version }) => {
    const row = stored(file)
    expect(row.schemaVersion).toBe(version)
    const content = read(type, row)
    expect(definitionOf(type).publishable.safeParse(content).success).toBe(true)
  })

  it.each(files.filter(({ type, version }) => version === definitionOf(type).schemaVersion))(
    'in $file is stored again to the letter',
    ({ file, type }) => {
      expect(store(type, read(type, stored(file)))).toEqual(stored(file))
    },
  )

  it('is refused where it no longer agrees with its hash', () => {
    const row = stored('state.v1.json')
    expect(() =>
      read('state', { ...row, content: row.content.replace('territory', 'state').replace('"iso2":"', '"iso2":"X') }),
    ).toThrow('does not agree with its SHA-256')
  })

  it('never holds what its schema does not know', () => {
    const row = stored('state.v1.json')
    const content = { ...(JSON.parse(row.content) as object), role: 'administrator' }
    expect(() => read('state', store('state', content))).toThrow()
  })
})
