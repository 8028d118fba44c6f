import type { ServerResponse } from 'node:http'

/**
 * Sets on a response the headers that `writeHead` was given after the status: an object, a list of pairs, or names and values
 * in turn, perhaps after a status message.
 */
export function setWrittenHeaders(response: ServerResponse, rest: readonly unknown[]): void {
  const headers = rest.find((argument) => typeof argument === 'object' && argument !== null)
  for (const [name, value] of pairsOf(headers ?? {})) {
    if (value !== undefined) response.setHeader(name, value as string | string[])
  }
}

function pairsOf(headers: object): [string, unknown][] {
  if (!Array.isArray(headers)) return Object.entries(headers)
  if (headers.every((member) => Array.isArray(member))) return headers as [string, unknown][]
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[String(name), headers[at + 1]] as [string, unknown]] : []))
}
