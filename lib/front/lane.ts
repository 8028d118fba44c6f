import { Unavailable } from './failure.ts'

/** Runs a task when there is room for it. */
export type Lane = <T>(task: () => Promise<T>) => Promise<T>

/**
 * Lets at most `width` tasks run at once and at most `queue` wait, each for at most `patience` milliseconds: under a flood,
 * work that comes too late is refused (Unavailable) rather than done when nobody waits for it any more.
 */
export function lane({ width, queue, patience }: { width: number; queue: number; patience: number }): Lane {
  let running = 0
  const waiting: { since: number; go: () => void; refuse: () => void }[] = []

  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const refuse = () => reject(new Unavailable('too much is asked at once'))
      if (running < width) {
        running++
        resolve()
      } else if (waiting.length < queue) waiting.push({ since: performance.now(), go: resolve, refuse })
      else refuse()
    })

  /** Hands the place to the first who has not waited too long; the place stays taken where there is one. */
  const handOn = () => {
    const now = performance.now()
    for (let first = waiting.shift(); first; first = waiting.shift()) {
      if (now - first.since <= patience) return first.go()
      first.refuse()
    }
    running--
  }

  return async (task) => {
    await turn()
    try {
      return await task()
    } finally {
      handOn()
    }
  }
}
