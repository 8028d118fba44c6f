// Runs on whatever Node the machine has, from 20 on: plain JavaScript, nothing but built-in modules.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { install, isInstalled } from './install.mjs'
import { holdFolder } from './lock.mjs'

export const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')

/** The project's own Node, which came with its packages. */
const packaged = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')

/** The release of Node that the sources are written for: the first that runs TypeScript as it stands. */
const needed = 24

/**
 * Returns when this script runs on the project's own Node, with the packages of the lock file. Otherwise installs them where they are
 * missing or others, runs the script again on that Node, and ends with it: its exit code, or 128 and the signal's number.
 */
export async function runOnOwnNode(script) {
  if (process.env.SECRETARIAT_OWN_NODE === script) return
  await requirePackages()
  const env = {
    ...process.env,
    SECRETARIAT_OWN_NODE: script,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const child = spawn(ownNode(), ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)], {
    // The channel closes when this process is gone, however it went: the other then ends things too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
    detached: true,
  })
  // A terminal's Ctrl-C reaches this process alone: it hands it on, and the other ends things in their order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenStarterIsGone(() => child.connected && child.disconnect())
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (...ending) => resolve(ending))
  })
  process.exit(signal ? 128 + constants.signals[signal] : code)
}

async function requirePackages() {
  if (isInstalled(root)) return
  const stopped = new AbortController()
  const stop = (signal) => {
    process.exitCode = 128 + constants.signals[signal]
    stopped.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
  whenStarterIsGone(() => stop('SIGHUP'))
  const onWait = () => console.info('Waiting for another start to install the packages')
  const hold = await holdFolder(root, { purpose: 'packages', onWait })
  // Whoever was waited for may have done it.
  if (!isInstalled(root)) {
    console.info('Installing packages')
    const problem = await install(root, stopped.signal)
    if (stopped.signal.aborted) process.exit()
    if (problem) exitWith(problem)
  }
  await hold.release()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop)
}

function ownNode() {
  if (existsSync(packaged)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  return exitWith(
    `No package holds a Node for ${process.platform}-${process.arch}: install Node ${needed} or newer, then start again.`,
  )
}

function exitWith(message) {
  console.error(message)
  process.exit(1)
}

/**
 * Calls back when npm, which runs this as one of its scripts, is gone without having said so, as after a SIGKILL. Who starts the script
 * otherwise may leave it behind on purpose.
 */
function whenStarterIsGone(act) {
  if (!process.env.npm_lifecycle_event) return
  const starter = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(watch)
    act()
  }, 250)
  watch.unref()
}
