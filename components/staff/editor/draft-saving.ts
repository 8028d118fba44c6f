import { answered } from '#components/form/use-action.ts'
import type { ActionResult } from '#lib/action/result.ts'
import { type Content, problemsOf } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { saveDraftAction } from '#lib/revision/actions.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { Autosave, type Saved, type Sent } from './autosave.ts'
import { browserShelf, drop, type KeptCopy, keep } from './kept-copy.ts'
import { type DraftValue, type Opened, storedOf } from './opened.ts'

/** Where an open draft is saved to, and the copy that this browser keeps for as long as it is not. */
export class DraftSaving {
  readonly autosave: Autosave<DraftValue>
  #userId: string
  #target: { type: Editing['record']['type']; recordId: string; revisionId: string }
  #isNew: boolean
  #baseVersion: number
  #message: string
  #onSaved: ((saved: Saved) => void) | null = null

  constructor({ editing, revisionId, isNew, person }: Opened) {
    this.#userId = person.userId
    this.#target = { type: editing.record.type, recordId: editing.record.id, revisionId }
    this.#isNew = isNew
    this.#baseVersion = editing.baseVersion
    this.#message = storedOf(editing).message
    this.autosave = new Autosave<DraftValue>({
      counter: editing.revision?.counter ?? 0,
      content: storedOf(editing),
      savedAt: editing.revision?.updatedAt ?? null,
      send: (sent) => this.#send(sent),
      onSaved: (saved) => {
        this.#isNew = false
        if (!this.autosave.isDirty) this.forget()
        this.#onSaved?.(saved)
      },
    })
  }

  /** Calls back after each save, until the returned function is called. */
  whenSaved(listener: (saved: Saved) => void): () => void {
    this.#onSaved = listener
    return () => {
      this.#onSaved = null
    }
  }

  /** Its author's word to colleagues, stored or not. */
  get message(): string {
    return this.#message
  }

  /** The same where it waits to be saved; nothing where what is stored is as good. */
  get unsaved(): Pick<DraftValue, 'message'> | undefined {
    return this.#message === this.autosave.stored.message ? undefined : { message: this.#message }
  }

  /** The form holds this now, and its author says this of it. */
  typed(content: Content, message = this.#message): void {
    this.#message = message
    this.autosave.change({ content, baseVersion: this.#baseVersion, message })
    if (this.autosave.isDirty) keep(browserShelf(), this.#userId, this.#copyOf(content))
    else this.forget()
  }

  /**
   * Saves go to another revision from here on, or to this one as another tab has left it, as changes of `baseVersion`. What waited to be
   * saved is let go.
   */
  adopt(fresh: Editing, revisionId: string, baseVersion: number): void {
    this.#target = { ...this.#target, recordId: fresh.record.id, revisionId }
    this.#baseVersion = baseVersion
    this.#message = storedOf(fresh).message
    this.autosave.rebase(fresh.revision?.counter ?? 0, storedOf(fresh), fresh.revision?.updatedAt ?? null)
  }

  /** Nothing is kept of it here any more. */
  forget(): void {
    drop(browserShelf(), { userId: this.#userId, ...this.#target })
  }

  async #send({ counter, content: value }: Sent<DraftValue>): Promise<ActionResult<Saved>> {
    // What would be refused anyway is not sent; the form already says where.
    const { error } = definitionOf(this.#target.type).draft.safeParse(value.content)
    if (error) return { ok: false, code: 'invalid', fields: problemsOf(error, 'content') }
    return answered(saveDraftAction({ ...this.#target, counter, ...value }))
  }

  #copyOf(content: Content): KeptCopy {
    const { type, recordId } = this.#target
    const { stored } = this.autosave
    return { type, recordId, isNew: this.#isNew, stored, content, message: this.#message, at: new Date().toISOString() }
  }
}
