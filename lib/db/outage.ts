import { AsyncLocalStorage } from 'node:async_hooks'
import { meansUnavailable } from './unavailable.ts'

/** What is known of a request while it is answered. */
interface Course {
  /** Whether the database did not answer something that was asked for it: away, or too busy. */
  lacked: boolean
}

// The front and Next's bundles each load this module for themselves; what they tell each other is kept once a process.
const kept = globalThis as { secretariatCourse?: AsyncLocalStorage<Course> }

function courses(): AsyncLocalStorage<Course> {
  kept.secretariatCourse ??= new AsyncLocalStorage()
  return kept.secretariatCourse
}

/** Answers a request. `lacked` tells, at any time, whether the database failed it so far. */
export function watched<T>(answer: (lacked: () => boolean) => T): T {
  const course: Course = { lacked: false }
  return courses().run(course, () => answer(() => course.lacked))
}

/**
 * Throws the error on. One that means that the database is away or busy is noted for the request that it belongs to, and carries the
 * digest by which a page in the browser tells it from a fault of ours (lib/action/errors.ts, Unavailable).
 */
export function noting(error: unknown): never {
  if (meansUnavailable(error)) {
    const course = courses().getStore()
    if (course) course.lacked = true
    throw Object.assign(error as object, { digest: 'unavailable' })
  }
  throw error
}
