import type { ActionCode, ActionFailure, ActionResult } from '#lib/action/result.ts'
import { sameJson } from '#lib/content/canonical.ts'

/** In milliseconds: how long after the last keystroke a draft is saved, and how long typing may put it off. */
export const pause = { afterTyping: 1_000, atMost: 5_000 }

/** In milliseconds: when what did not reach the database is sent again; the last for every further try. */
export const again = [2_000, 5_000, 15_000, 30_000] as const

export interface Saved {
  counter: number
  savedAt: string
  /** The version that is public now. */
  recordVersion: number
}

export interface Sent<C> {
  counter: number
  content: C
}

export type SaveStatus =
  /** There is no draft: nothing was typed yet. */
  | { is: 'untouched' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  /** What was typed is kept in this browser alone. `again`: it is sent again by itself. */
  | { is: 'unsaved'; failure: ActionFailure; again: boolean }

export interface AutosaveOptions<C> {
  counter: number
  /** What is stored as the draft, or what a draft would begin from. */
  content: C
  /** When it was stored, as an ISO instant; null where there is no draft yet. */
  savedAt: string | null
  send: (sent: Sent<C>) => Promise<ActionResult<Saved>>
  onSaved?: (saved: Saved) => void
}

/** Failures after which the same content may yet be saved, once the database or the person is back. */
const passing: ReadonlySet<ActionCode> = new Set(['unavailable', 'unauthenticated', 'throttled', 'failed'])
/** Failures that only the person can settle, by a decision and not by typing on. */
const final: ReadonlySet<ActionCode> = new Set(['stale', 'missing'])

/**
 * Saves a draft as it is typed: one save in flight, each with the counter that the last answer gave. A save whose answer was lost is
 * sent again exactly as it was before anything newer, so that the server, which may have done it, knows it for the same.
 */
export class Autosave<C> {
  #options: AutosaveOptions<C>
  #counter: number
  #stored: C
  #now: C
  /** The content that was last sent and whose answer was lost. */
  #doubt: Sent<C> | null = null
  #inFlight: Promise<boolean> | null = null
  #typing: ReturnType<typeof setTimeout> | undefined
  #limit: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #tries = 0
  #status: SaveStatus
  /** What there is to say when nothing waits to be saved. */
  #settled: SaveStatus
  #listeners = new Set<() => void>()
  #stopped = false

  constructor(options: AutosaveOptions<C>) {
    this.#options = options
    this.#counter = options.counter
    this.#stored = options.content
    this.#now = options.content
    this.#settled = settled(options.savedAt)
    this.#status = this.#settled
  }

  get counter(): number {
    return this.#counter
  }

  /** The same object until it changes. */
  get status(): SaveStatus {
    return this.#status
  }

  /** What the database is known to hold. */
  get stored(): C {
    return this.#stored
  }

  get isDirty(): boolean {
    return this.#doubt !== null || !sameJson(this.#now, this.#stored)
  }

  /** Calls back at every change of `status`, until the returned function is called. For useSyncExternalStore. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The content is now this. */
  change(content: C): void {
    this.#now = content
    if (!this.isDirty && !this.#inFlight) {
      this.#clearTimers()
      this.#tell(this.#settled)
      return
    }
    if (this.#status.is === 'unsaved' && final.has(this.#status.failure.code)) return
    if (this.#status.is === 'unsaved' && this.#status.again) return
    if (!this.#inFlight) this.#tell({ is: 'waiting' })
    this.#schedule()
  }

  /** Saves what waits for a pause in typing, without waiting for it. */
  hurry(): void {
    if (this.#status.is === 'waiting') void this.#run()
  }

  /** Saves what there is to save; whether everything is stored then. Also the way to try again. */
  async flush(): Promise<boolean> {
    while (this.isDirty) if (!(await this.#run())) return false
    return true
  }

  /** Sends again what is waiting to be: the network or the person is back. */
  resume(): void {
    if (this.#status.is === 'unsaved' && passing.has(this.#status.failure.code)) void this.#run()
  }

  /** What is stored is another now, such as what another tab saved; nothing typed here waits to be saved any more. */
  rebase(counter: number, stored: C, savedAt: string | null): void {
    this.#counter = counter
    this.#stored = stored
    this.#now = stored
    this.#doubt = null
    this.#tries = 0
    this.#settled = settled(savedAt)
    this.#clearTimers()
    this.#tell(this.#settled)
  }

  /** Its editor is there: timers run. */
  start(): void {
    this.#stopped = false
  }

  /** Its editor is gone: no timer fires any more. A save in flight goes on. */
  stop(): void {
    this.#stopped = true
    this.#clearTimers()
  }

  #schedule(): void {
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => this.#run(), pause.afterTyping)
    this.#limit ??= setTimeout(() => this.#run(), pause.atMost)
  }

  #run(): Promise<boolean> {
    this.#clearTimers()
    this.#inFlight ??= this.#sendOnce().finally(() => {
      this.#inFlight = null
    })
    return this.#inFlight
  }

  async #sendOnce(): Promise<boolean> {
    const sent = this.#doubt ?? { counter: this.#counter, content: this.#now }
    this.#tell({ is: 'saving' })
    const result = await this.#options.send(sent)
    if (!result.ok) {
      this.#failed(sent, result)
      return false
    }
    this.#counter = result.data.counter
    this.#stored = sent.content
    this.#doubt = null
    this.#tries = 0
    this.#settled = { is: 'saved', at: result.data.savedAt }
    this.#options.onSaved?.(result.data)
    if (this.isDirty) {
      this.#tell({ is: 'waiting' })
      if (!this.#stopped) this.#schedule()
    } else this.#tell(this.#settled)
    return true
  }

  #failed(sent: Sent<C>, failure: ActionFailure): void {
    // Only a lost answer leaves it open whether the save was made: every other failure says that it was not.
    this.#doubt = failure.code === 'unavailable' ? sent : null
    const willTryAgain = failure.code === 'unavailable'
    if (willTryAgain && !this.#stopped) {
      this.#retry = setTimeout(() => this.#run(), again[Math.min(this.#tries, again.length - 1)])
      this.#tries += 1
    }
    this.#tell({ is: 'unsaved', failure, again: willTryAgain })
  }

  #tell(status: SaveStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener()
  }

  #clearTimers(): void {
    clearTimeout(this.#typing)
    clearTimeout(this.#limit)
    clearTimeout(this.#retry)
    this.#limit = undefined
  }
}

const settled = (savedAt: string | null): SaveStatus => (savedAt ? { is: 'saved', at: savedAt } : { is: 'untouched' })
