import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'

const busy = 5

/**
 * Holds a file for this process alone and returns what lets go of it, or null where another process holds it. The lock is the operating
 * system's, by way of SQLite: it goes when its holder goes, however that is, and leaves nothing to clear up.
 */
export function hold(file: string): (() => void) | null {
  mkdirSync(dirname(file), { recursive: true })
  const holder = new DatabaseSync(file)
  try {
    holder.exec('begin exclusive')
    return () => holder.close()
  } catch (error) {
    holder.close()
    if ((error as { errcode?: number }).errcode === busy) return null
    throw error
  }
}

/** Runs work while it holds the file, waiting for whoever else does. */
export async function whileHolding<T>(file: string, work: () => Promise<T>): Promise<T> {
  let letGo = hold(file)
  while (!letGo) {
    await pause(200)
    letGo = hold(file)
  }
  try {
    return await work()
  } finally {
    letGo()
  }
}
