import { expect, it } from 'vitest'
import { database } from '#lib/db/client.ts'
import { tablesOfWords } from './catalogue.ts'
import { declaredTables } from './columns.ts'

it('knows of every column that can hold words how a redaction takes them from it', async () => {
  const there = (await tablesOfWords(database())).flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name}`),
  )
  const declared = Object.entries(declaredTables).flatMap(([name, { columns }]) =>
    Object.keys(columns).map((column) => `${name}.${column}`),
  )
  expect(there.sort(), 'declare new columns in lib/redaction/columns.ts').toEqual(declared.sort())
})
