// Runs on whatever Node the machine has, from 20 on: plain JavaScript, nothing but built-in modules.
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { run } from '../lib/process/guarded.mjs'
import { packagesAreThose, whatWentWrong } from './packages.mjs'

export const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')

/** The project's own Node, which came with its packages. */
const packaged = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')

/** The release of Node that the sources are written for: the first that runs TypeScript as it stands. */
const needed = 24

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Returns when this script runs on the project's own Node, with the packages of the lock file. Otherwise installs them where they are
 * missing or others, runs the script again on that Node, and ends with it: its exit code, or 128 and the signal's number.
 *
 * @param {string} script
 * @param {string[]} [options] further ones for that Node
 */
export async function runOnOwnNode(script, options = []) {
  if (process.env.SECRETARIAT_STARTER === String(process.ppid)) return
  if (!packagesAreThose(root)) await install()
  const env = {
    ...process.env,
    SECRETARIAT_STARTER: String(process.pid),
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const args = ['--disable-warning=ExperimentalWarning', ...options, script, ...process.argv.slice(2)]
  const child = spawn(ownNode(), args, {
    // The channel closes when this process is gone, however it went: the other then ends things too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
    detached: true,
  })
  // A terminal's Ctrl-C reaches this process alone: it hands it on, and the other ends things in their order.
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  whenStarterIsGone(() => child.connected && child.disconnect())
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (...ending) => resolve(ending))
  })
  process.exit(signal ? 128 + constants.signals[signal] : code)
}

/**
 * Installs the packages of the lock file. Their install scripts are not run: what those would fetch is in packages already, and the
 * machine's own Node may be older than what they ask for.
 */
async function install() {
  console.info('Installing packages')
  let npm
  const stop = (signal) => {
    process.exitCode = 128 + constants.signals[signal]
    npm?.stdin.end()
  }
  for (const signal of signals) process.on(signal, stop)
  whenStarterIsGone(() => stop('SIGHUP'))
  // What is cut short must not look done.
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true })
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin)
  const { code, err } = await run(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      // npm must not run on a Node that it is about to remove.
      env: { ...process.env, PATH: path.join(delimiter) },
      started: (child) => {
        npm = child
      },
    },
  )
  if (process.exitCode) process.exit()
  if (code !== 0) exitWith(whatWentWrong(err))
  for (const signal of signals) process.off(signal, stop)
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
