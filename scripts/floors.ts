import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './own-node.mjs'

/**
 * The packages that the lock file holds below the version that scripts/floors.json asks for, a line each. A package that is not there
 * at all is one of them. Stands in for an audit service, which cannot be asked everywhere.
 */
export function belowFloors(
  floors: Record<string, string> = read('scripts/floors.json'),
  packages: Record<string, { version?: string }> = read<{ packages: Record<string, { version?: string }> }>(
    'package-lock.json',
  ).packages,
): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const copies = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    if (!copies.length) return [`${name} is not installed; ${floor} or newer is asked for.`]
    return copies
      .filter(([, { version = '0' }]) => isBelow(version, floor))
      .map(([path, { version }]) => `${path} is ${version}; ${floor} or newer is asked for.`)
  })
}

/** Compares releases by their numbers. A pre-release of the floor is below it. */
function isBelow(version: string, floor: string): boolean {
  const [release = '', preRelease] = version.split('-', 2)
  const [numbers, least] = [release, floor].map((text) => text.split('.').map(Number))
  for (const [place, number] of (least ?? []).entries()) {
    const difference = (numbers?.[place] ?? 0) - number
    if (difference !== 0) return difference < 0
  }
  return preRelease !== undefined
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as T
}
