import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ActionCode, ActionResult } from '#lib/action/result.ts'
import { Autosave, again, pause, type Saved, type SaveStatus, type Sent } from './autosave.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Text = { title: string }

/** A server that keeps what it is sent, as saveDraft does: by counter, knowing the last save when it is sent again. */
function server() {
  const sent: Sent<Text>[] = []
  const fails: (ActionCode | 'lost')[] = []
  let [counter, stored] = [0, '']
  let answer: Promise<void> = Promise.resolve()
  return {
    sent,
    fails,
    get stored() {
      return stored
    },
    /** Holds every answer back until the returned function is called. */
    hold(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>()
      answer = promise
      return resolve
    },
    saveElsewhere(title: string) {
      counter += 1
      stored = title
    },
    async send(save: Sent<Text>): Promise<ActionResult<Saved>> {
      sent.push(save)
      await answer
      const code = fails.shift()
      if (code && code !== 'lost') return { ok: false, code }
      const same = counter === save.counter + 1 && stored === save.content.title
      if (!same && counter !== save.counter) return { ok: false, code: 'stale' }
      counter = save.counter + 1
      stored = save.content.title
      if (code === 'lost') return { ok: false, code: 'unavailable' }
      return { ok: true, data: { counter, savedAt: `save ${counter}`, recordVersion: 3 } }
    },
  }
}

function opened() {
  const office = server()
  const told: SaveStatus[] = []
  const autosave = new Autosave<Text>({
    counter: 0,
    content: { title: '' },
    savedAt: null,
    send: (save) => office.send(save),
  })
  autosave.subscribe(() => told.push(autosave.status))
  const type = (title: string) => autosave.change({ title })
  return { office, told, autosave, type }
}

it('saves a moment after the last keystroke, once', async () => {
  const { office, autosave, type } = opened()
  type('R')
  await vi.advanceTimersByTimeAsync(pause.afterTyping - 1)
  type('Re')
  await vi.advanceTimersByTimeAsync(pause.afterTyping - 1)
  expect(office.sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(office.sent).toEqual([{ counter: 0, content: { title: 'Re' } }])
  expect(autosave.status).toEqual({ is: 'saved', at: 'save 1' })
})

it('saves while somebody goes on typing', async () => {
  const { office, type } = opened()
  for (let elapsed = 0; elapsed <= pause.atMost; elapsed += 500) {
    type(`after ${elapsed}`)
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(office.sent).toHaveLength(1)
})

it('saves nothing where what was typed was taken back', async () => {
  const { office, told, type } = opened()
  type('R')
  type('')
  await vi.advanceTimersByTimeAsync(pause.atMost * 2)
  expect(office.sent).toEqual([])
  expect(told.at(-1)).toEqual({ is: 'untouched' })
})

it('has one save in flight, and sends what was typed meanwhile with the counter of its answer', async () => {
  const { office, autosave, type } = opened()
  const answer = office.hold()
  type('first')
  await vi.advanceTimersByTimeAsync(pause.afterTyping)
  type('second')
  await vi.advanceTimersByTimeAsync(pause.atMost)
  expect(office.sent).toHaveLength(1)
  answer()
  await vi.advanceTimersByTimeAsync(pause.afterTyping)
  expect(office.sent.at(-1)).toEqual({ counter: 1, content: { title: 'second' } })
  expect(autosave.isDirty).toBe(false)
})

it('flushes everything at once, also what was typed while a save was under way', async () => {
  const { office, autosave, type } = opened()
  type('first')
  const all = autosave.flush()
  type('second')
  expect(await all).toBe(true)
  expect(office.stored).toBe('second')
  await vi.advanceTimersByTimeAsync(pause.atMost)
  expect(office.sent).toHaveLength(2)
})

it('sends a save whose answer was lost again as it was, before what is newer', async () => {
  const { office, autosave, type } = opened()
  office.fails.push('lost')
  type('first')
  await vi.advanceTimersByTimeAsync(pause.afterTyping)
  expect(autosave.status).toMatchObject({ is: 'unsaved', again: true, failure: { code: 'unavailable' } })
  type('second')
  await vi.advanceTimersByTimeAsync(again[0] + pause.afterTyping)
  expect(office.sent.map(({ counter, content }) => [counter, content.title])).toEqual([
    [0, 'first'],
    [0, 'first'],
    [1, 'second'],
  ])
  expect(office.stored).toBe('second')
  expect(autosave.status).toEqual({ is: 'saved', at: 'save 2' })
})

it('waits longer with each try while the database is away, and tries at once when the network is back', async () => {
  const { office, autosave, type } = opened()
  office.fails.push('unavailable', 'unavailable', 'unavailable')
  type('text')
  await vi.advanceTimersByTimeAsync(pause.afterTyping + again[0])
  expect(office.sent).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(again[1])
  expect(office.sent).toHaveLength(3)
  autosave.resume()
  await vi.advanceTimersByTimeAsync(0)
  expect(office.stored).toBe('text')
})

it('waits for the person where nobody is signed in any more, and saves when they are back', async () => {
  const { office, autosave, type } = opened()
  office.fails.push('unauthenticated')
  type('text')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(office.sent).toHaveLength(1)
  expect(autosave.status).toMatchObject({ is: 'unsaved', again: false })
  autosave.resume()
  await vi.advanceTimersByTimeAsync(0)
  expect(office.stored).toBe('text')
})

it('tries what was refused again only once it has been changed', async () => {
  const { office, autosave, type } = opened()
  office.fails.push('forbidden')
  type('without my state')
  await vi.advanceTimersByTimeAsync(60_000)
  autosave.resume()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(office.sent).toHaveLength(1)
  type('with my state')
  await vi.advanceTimersByTimeAsync(pause.afterTyping)
  expect(office.stored).toBe('with my state')
})

it('stops where another tab has saved, until its save is taken in', async () => {
  const { office, autosave, type } = opened()
  office.saveElsewhere('theirs')
  type('mine')
  await vi.advanceTimersByTimeAsync(pause.afterTyping)
  expect(autosave.status).toMatchObject({ is: 'unsaved', failure: { code: 'stale' } })
  type('mine too')
  autosave.resume()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(office.sent).toHaveLength(1)
  expect(office.stored).toBe('theirs')
  autosave.rebase(1, { title: 'theirs' }, 'save 1')
  type('theirs and mine')
  await vi.advanceTimersByTimeAsync(pause.afterTyping)
  expect(office.stored).toBe('theirs and mine')
})

it('has no timer left once its editor is gone, and a last flush still saves', async () => {
  const { office, autosave, type } = opened()
  type('left behind')
  autosave.stop()
  expect(await autosave.flush()).toBe(true)
  expect(office.stored).toBe('left behind')
  expect(vi.getTimerCount()).toBe(0)
})

it('does not wait for a pause in typing when a field is left', async () => {
  const { office, autosave, type } = opened()
  autosave.hurry()
  type('text')
  autosave.hurry()
  await vi.advanceTimersByTimeAsync(0)
  expect(office.sent).toHaveLength(1)
})
