// Runs on whatever Node the machine has, from 20 on: plain JavaScript with built-in modules alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether node_modules holds what the lock file says, by the list that npm writes into it last. */
export function packagesAreThose(root) {
  try {
    const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
    return agree(packagesIn('package-lock.json'), packagesIn('node_modules/.package-lock.json'))
  } catch {
    return false
  }
}

/**
 * Whether every locked package is installed as it is locked, and no other. What may be missing is a package for another kind of machine,
 * with what comes with it.
 *
 * @param {Record<string, any>} locked
 * @param {Record<string, any>} installed
 * @param {{ platform: string, arch: string }} [machine]
 */
export function agree(locked, installed, machine = process) {
  const here = (entry) => entry.os?.includes(machine.platform) && entry.cpu?.includes(machine.arch)
  const agrees = ([path, entry]) => {
    if (path === '' || entry.extraneous) return true
    const there = installed[path]
    if (there) return there.version === entry.version && there.integrity === entry.integrity
    // For one machine there may be a package per C library, of which npm takes one.
    return Boolean(entry.optional) && (entry.libc !== undefined || !here(entry))
  }
  return Object.entries(locked).every(agrees) && Object.keys(installed).every((path) => path in locked)
}

/** One line for what npm said when it could not install. */
export function whatWentWrong(said) {
  if (/ENOSPC|no space left/i.test(said))
    return 'The disk is full: packages take 1.3 GB. Free some space, then start again.'
  if (/\b(EACCES|EROFS|EPERM)\b/.test(said)) {
    return 'The packages cannot be written: make the folder of the clone writable for this user, then start again.'
  }
  if (/\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT)\b/.test(said)) {
    return 'The packages cannot be fetched: check the network, and the registry that npm is set to, then start again.'
  }
  const lines = said.split('\n').filter((line) => /^npm error (?!code )/.test(line))
  return `The packages could not be installed: ${lines[0]?.replace('npm error ', '') ?? 'npm said nothing.'}`
}
