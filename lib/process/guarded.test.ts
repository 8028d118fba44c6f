import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { guarded, run } from './guarded.mjs'

const module = new URL('./guarded.mjs', import.meta.url).href

/** Whether a process runs. One that has ended and that nobody asked about yet does not. */
async function runs(pid: number): Promise<boolean> {
  const { out } = await run('ps', ['-o', 'stat=', '-p', String(pid)])
  return out.trim() !== '' && !out.startsWith('Z')
}

async function untilGone(pid: number): Promise<void> {
  while (await runs(pid)) await new Promise(setImmediate)
}

/** Starts a program that starts a guarded one, and resolves with the two process numbers once the second runs. */
async function starterOf(script: string, options: object): Promise<{ starter: number; guarded: number }> {
  const source = `
    const { guarded } = await import(${JSON.stringify(module)})
    guarded('sh', ['-c', ${JSON.stringify(script)}], ${JSON.stringify(options)})`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: starter.stdout }), 'line')) as [string]
  return { starter: starter.pid ?? 0, guarded: Number(line) }
}

describe('a guarded program', () => {
  it('ends with its own exit code, and 128 and the signal where one ended it', async () => {
    expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 7'])).toEqual({ code: 7, out: 'out\n', err: 'err\n' })
    expect((await run('sh', ['-c', 'kill -KILL $$'])).code).toBe(137)
  })

  it('is asked to end when its input is ended', async () => {
    const child = guarded('sh', ['-c', 'trap "echo bye; exit 3" TERM; echo up; while :; do sleep 0.05; done'], {
      output: ['pipe', 'inherit'],
    })
    const said: string[] = []
    if (!child.stdout) throw new Error('it has an output')
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line)
      if (line === 'up') child.stdin?.end()
    }
    expect(said).toEqual(['up', 'bye'])
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(3)
  })

  it('takes what it started with it when it ends by itself', async () => {
    const { out } = await run('sh', ['-c', 'sleep 300 > /dev/null 2>&1 & echo $!'])
    await untilGone(Number(out))
  })

  it('ends when its starter is killed', async () => {
    const { starter, guarded: pid } = await starterOf('echo $$; exec sleep 300', {})
    process.kill(starter, 'SIGKILL')
    await untilGone(pid)
  })

  it('is killed after its time when it does not end', async () => {
    const { starter, guarded: pid } = await starterOf('trap "" TERM; echo $$; while :; do sleep 0.05; done', {
      grace: 1,
    })
    process.kill(starter, 'SIGKILL')
    await untilGone(pid)
  })
})
