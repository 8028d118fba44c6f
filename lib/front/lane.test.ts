import { expect, it, vi } from 'vitest'
import { Unavailable } from './failure.ts'
import { lane } from './lane.ts'
import { gate } from './stand-ins.ts'

it('runs no more at once than it is wide, and the rest in turn', async () => {
  const run = lane({ width: 2, queue: 10, patience: 1000 })
  const gates = [gate(), gate(), gate()]
  const begun: number[] = []
  const done = gates.map(({ opened }, index) =>
    run(async () => {
      begun.push(index)
      await opened
      return index
    }),
  )
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  for (const { open } of gates) open()
  expect(await Promise.all(done)).toEqual([0, 1, 2])
  expect(begun).toEqual([0, 1, 2])
})

it('refuses at once what finds the queue full', async () => {
  const run = lane({ width: 1, queue: 1, patience: 1000 })
  const { opened, open } = gate()
  const first = run(() => opened)
  const second = run(async () => 'second')
  await expect(run(async () => 'third')).rejects.toThrow(Unavailable)
  open()
  await first
  expect(await second).toBe('second')
})

it('does not begin what has waited too long', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const run = lane({ width: 1, queue: 5, patience: 1000 })
    const { opened, open } = gate()
    const first = run(() => opened)
    const late = run(async () => expect.unreachable())
    vi.advanceTimersByTime(1001)
    const fresh = run(async () => 'fresh')
    open()
    await first
    await expect(late).rejects.toThrow(Unavailable)
    expect(await fresh).toBe('fresh')
  } finally {
    vi.useRealTimers()
  }
})

it('goes on after a task that failed', async () => {
  const run = lane({ width: 1, queue: 5, patience: 1000 })
  const failing = run(async () => {
    throw new Error('broken')
  })
  const next = run(async () => 'next')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('next')
})
