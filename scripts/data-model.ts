import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './own-node.mjs'

export const dataModelFile = join(root, 'docs/data-model.md')

/** The parts of the schema, a diagram each: drawn in one, nobody could read them. */
const parts = [
  { file: 'record', title: 'The record and its revisions' },
  { file: 'review', title: 'Review, clearance and redaction' },
  { file: 'access', title: 'People and the trail' },
  { file: 'file', title: 'Uploaded files' },
  { file: 'published', title: 'The typed tables: what is published' },
]

interface Model {
  name: string
  /** What the schema says of it, in one line. */
  about: string
  fields: { name: string; type: string; key: 'PK' | 'FK' | '' }[]
  relations: { to: string; by: string; optional: boolean }[]
}

/** The page with the diagrams, in Mermaid, drawn from `prisma/schema`. */
export function dataModel(): string {
  return [
    '# The data model',
    '',
    'Drawn from `prisma/schema` by `npm run data-model`; a test fails where this page is not what the schema says. What the tables are for:',
    'the comments there, and [architecture decisions 40 to 47](decisions). An arrow leads from the table that holds the reference.',
    '',
    ...parts.flatMap(part),
  ].join('\n')
}

function part({ file, title }: (typeof parts)[number]): string[] {
  const models = modelsOf(readFileSync(join(root, `prisma/schema/${file}.prisma`), 'utf8'))
  const notes = models.filter(({ about }) => about).map(({ name, about }) => `- **${name}**: ${about}`)
  const diagram = ['```mermaid', 'erDiagram', ...models.flatMap(box), ...models.flatMap(arrows), '```']
  return [`## ${title}`, '', ...diagram, '', ...notes, ...(notes.length > 0 ? [''] : [])]
}

const box = ({ name, fields }: Model) => [
  `  ${name} {`,
  ...fields.map((field) => `    ${[field.type, field.name, field.key].filter(Boolean).join(' ')}`),
  '  }',
]

const arrows = ({ name, relations }: Model) =>
  relations.map(({ to, by, optional }) => `  ${name} }o--${optional ? 'o|' : '||'} ${to} : ${by}`)

function modelsOf(schema: string): Model[] {
  return [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, about = '', name = '', body = '']) => modelOf(name, about, body.split('\n')),
  )
}

function modelOf(name: string, about: string, lines: string[]): Model {
  const keys = new Set(lines.flatMap((line) => words(/^ {2}@@id\(\[(.*?)\]/.exec(line)?.[1])))
  const relations = lines.flatMap((line) => {
    const found = /^ {2}\w+ +(\w+)(\?)? .*@relation\(.*?fields: \[(.*?)\]/.exec(line)
    return found ? [{ to: found[1] ?? '', by: found[3] ?? '', optional: Boolean(found[2]) }] : []
  })
  const foreign = new Set(relations.flatMap(({ by }) => words(by)))
  const fields = lines.flatMap((line): Model['fields'] => {
    const found = /^ {2}(\w+) +(\w+(?:\("\w+"\))?)(\[\])?/.exec(line)
    if (!found || !isColumn(found[2] ?? '')) return []
    const [, field = '', type = '', many] = found
    const isKey = keys.has(field) || / @id\b/.test(line)
    const key = isKey ? 'PK' : foreign.has(field) ? 'FK' : ''
    return [{ name: field, type: typeInWords(type) + (many ? '_list' : ''), key }]
  })
  return {
    name,
    about: about
      .replaceAll(/^\/\/\/ ?/gm, '')
      .trim()
      .replaceAll('\n', ' '),
    fields,
    relations,
  }
}

const scalars = new Set(['String', 'Int', 'Boolean', 'DateTime', 'Json'])

/** A field that names another model has no column. */
const isColumn = (type: string) => scalars.has(type) || type.startsWith('Unsupported') || enumerations().has(type)

let known: Set<string> | undefined

function enumerations(): Set<string> {
  known ??= new Set(
    parts.flatMap(({ file }) =>
      [...readFileSync(join(root, `prisma/schema/${file}.prisma`), 'utf8').matchAll(/^enum (\w+)/gm)].map(
        ([, name = '']) => name,
      ),
    ),
  )
  return known
}

const typeInWords = (type: string) => /"(\w+)"/.exec(type)?.[1] ?? type

const words = (list = '') => list.split(/,\s*/).filter(Boolean)
