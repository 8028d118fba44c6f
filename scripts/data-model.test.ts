import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataModel, dataModelFile } from './data-model.ts'

it('draws every table of the schema with its keys and references', () => {
  const drawn = dataModel()
  expect(drawn).toMatch(/ {2}Revision \{\n {4}String id PK\n {4}String recordId FK\n {4}RevisionAct act\n/)
  expect(drawn).toContain('  Revision }o--|| Record : recordId\n')
  expect(drawn).toContain('  Revision }o--o| User : decidedById\n')
  expect(drawn).toMatch(/ {2}RevisionFile \{\n {4}String revisionId PK\n {4}String fileId PK\n {2}\}/)
  expect(drawn).toContain('tsvector document')
})

it('is drawn of the schema as it stands: `npm run data-model` draws it again', () => {
  expect(readFileSync(dataModelFile, 'utf8')).toBe(dataModel())
})
