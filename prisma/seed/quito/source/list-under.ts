import { readFileSync } from 'node:fs'

/** The profile page as it was written. */
export const page = readFileSync(new URL('./quito-process.txt', import.meta.url), 'utf8')

/** Its lines that say something, each with single plain spaces and without the bullet before it. */
export const lines = page
  .split('\n')
  .map((line) => line.replaceAll(/\s+/g, ' ').replace(/^ ?• /, '').trim())
  .filter(Boolean)

/** The list under the heading of the page that begins with `heading`, line by line, with plain spaces. */
export function listUnder(heading: string): string[] {
  const lines = page.replaceAll('\u00a0', ' ').split('\n')
  const at = lines.findIndex((line) => line.startsWith(heading))
  if (at === -1) throw new Error(`The page has no heading ${heading}`)
  const below = lines.slice(at + 1)
  const first = below.findIndex((line) => line.startsWith(bullet))
  const after = below.findIndex((line, index) => index > first && !line.startsWith(bullet))
  return below.slice(first, after).map((line) => line.slice(bullet.length).trim())
}

const bullet = '  • '
