import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

const busy = 5

/**
 * Holds a file for this process alone and resolves with what lets go of it, or with null where another process still holds it after
 * `patience` milliseconds. The lock is the operating system's, by way of SQLite: it goes when its holder goes, however that is, and
 * leaves nothing to clear up.
 */
export async function hold(file: string, { patience }: { patience: number }): Promise<(() => void) | null> {
  mkdirSync(dirname(file), { recursive: true })
  for (const deadline = Date.now() + patience; ; await pause(50)) {
    const letGo = take(file)
    if (letGo || Date.now() >= deadline) return letGo
  }
}

function take(file: string): (() => void) | null {
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
  const letGo = await hold(file, { patience: Number.POSITIVE_INFINITY })
  try {
    return await work()
  } finally {
    letGo?.()
  }
}
