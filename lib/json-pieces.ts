/**
 * One JSON object, written member by member: a list that comes bit by bit is written so, and everything else whole. Indented, since
 * people open it too.
 */
export async function* jsonPieces(members: Record<string, unknown>): AsyncGenerator<string> {
  let before = '{\n'
  for (const [name, value] of Object.entries(members)) {
    yield `${before}  ${JSON.stringify(name)}: `
    if (isListInBits(value)) yield* list(value)
    else yield indented(value, '  ')
    before = ',\n'
  }
  yield '\n}\n'
}

async function* list(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '['
  for await (const value of values) {
    yield `${before}\n    ${indented(value, '    ')}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n  ]'
}

/** JSON has no line ends within its texts, so that each that is there is between its pieces. */
const indented = (value: unknown, by: string) => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`)

const isListInBits = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value
