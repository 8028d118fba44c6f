import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../own-node.mjs'
import { Told } from '../told.ts'

/** The product as `npm start` starts it. */
export interface RunningProduct {
  origin: string
  /** The process that serves, null where the system does not list processes. */
  server: number | null
  stop: () => Promise<void>
}

/** Starts the product on a data folder and resolves when it is ready. Throws Told with what it said where it ends before. */
export async function startProduct(dataDir: string, port: number): Promise<RunningProduct> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    // It ends with whoever started it, as under npm.
    env: { ...process.env, ...ofNobody, npm_lifecycle_event: 'start', DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = once(child, 'exit')
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
        if (/^Ready: /m.test(said)) resolve()
      })
    }
  })
  await Promise.race([ready, ended.then(() => Promise.reject(new Told(said.trim())))])
  return {
    origin: `http://localhost:${port}`,
    server: child.pid ? nodeBelow(child.pid, 'server.ts') : null,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** What the bench itself runs with is not for the product. */
const ofNobody = {
  DATABASE_URL: '',
  MIGRATION_DATABASE_URL: '',
  AUTH_SECRET: '',
  SECRETARIAT_STARTER: '',
  NODE_OPTIONS: '',
}

/** The Node below another process that runs a script: the shell that guards it has the script in its own arguments too. */
function nodeBelow(ancestor: number, script: string): number | null {
  const waiting = [ancestor]
  for (let pid = waiting.shift(); pid !== undefined; pid = waiting.shift()) {
    const [program = '', ...words] = procFile(pid, 'cmdline').split('\0')
    if (basename(program) === 'node' && words.some((word) => basename(word) === script)) return pid
    waiting.push(...childrenOf(pid))
  }
  return null
}

function childrenOf(pid: number): number[] {
  return tasksOf(pid).flatMap((task) => procFile(pid, `task/${task}/children`).split(' ').filter(Boolean).map(Number))
}

function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** Megabytes of memory that a process holds, what it shares counted in part; null where the system does not tell. */
export function memoryOf(pid: number | null): number | null {
  const kilobytes = pid === null ? undefined : /^Pss:\s+(\d+)/m.exec(procFile(pid, 'smaps_rollup'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

/**
 * Resolves when a process has done next to nothing for a second, or after a quarter of a minute: what it still does of its own accord, such
 * as rendering again what is read most, is nobody's request.
 */
export async function atRest(pid: number | null): Promise<void> {
  for (let seconds = 0; seconds < 15; seconds++) {
    const before = processorTimeOf(pid)
    await pause(1_000)
    const used = (processorTimeOf(pid) ?? 0) - (before ?? 0)
    if (used < 50) return
  }
}

/** Clock ticks a second, the same on every Linux that Node runs on. */
const ticks = 100

/** Milliseconds of processor time that a process and its threads have used so far; null where the system does not tell. */
export function processorTimeOf(pid: number | null): number | null {
  // The name of the process, in brackets, may hold blanks.
  const stat = pid === null ? '' : procFile(pid, 'stat')
  const [utime, stime] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return utime && stime ? ((Number(utime) + Number(stime)) * 1000) / ticks : null
}
