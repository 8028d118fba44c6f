import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hold, whileHolding } from './lock.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secretariat-lock-'))
  file = join(folder, 'deeper/lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that holds the file from when this resolves. */
async function holder() {
  const source = `
    const { hold } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)})
    globalThis.letGo = await hold(${JSON.stringify(file)}, { patience: 0 })
    console.info(globalThis.letGo ? 'held' : 'refused')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  expect(String((await once(child.stdout, 'data'))[0])).toBe('held\n')
  return child
}

it('is one process’s at a time', async () => {
  const child = await holder()
  expect(await hold(file, { patience: 0 })).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const letGo = await hold(file, { patience: 0 })
  expect(letGo).not.toBeNull()
  letGo?.()
})

it('is waited for as long as patience lasts', async () => {
  const child = await holder()
  const letGo = hold(file, { patience: 20_000 })
  child.kill('SIGKILL')
  expect(await letGo).not.toBeNull()
})

it('is waited for, and let go of when the work is done or fails', async () => {
  const child = await holder()
  const work = whileHolding(file, async () => 'done')
  child.kill('SIGKILL')
  expect(await work).toBe('done')
  await expect(whileHolding(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await whileHolding(file, async () => 'again')).toBe('again')
})
