// Runs on whatever Node the machine has, from 20 on: plain JavaScript, nothing but built-in modules.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.installed-from')

/** The project's own Node, which came with its packages. */
const ownNode = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/**
 * Returns when this script runs on the project's own Node, with the packages of the lock file. Otherwise installs them where they are
 * missing or others, runs the script again on that Node, and ends with it: its exit code, or 128 and the signal's number.
 */
export async function runOnOwnNode(script) {
  if (process.env.SECRETARIAT_OWN_NODE === '1') return
  install()
  const env = {
    ...process.env,
    SECRETARIAT_OWN_NODE: '1',
    PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const child = spawn(ownNode, ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)], {
    // The channel closes when this process is gone, however it went: the other then ends things too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
    detached: true,
  })
  // A terminal's Ctrl-C reaches this process alone: it hands it on, and the other ends things in their order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (...ending) => resolve(ending))
  })
  process.exit(signal ? 128 + constants.signals[signal] : code)
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(ownNode)) return
  console.info('Installing packages')
  // The machine's own Node may be older than what some packages ask for: they run on ours.
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) {
    console.error(
      `The packages could not be installed${error ? `: ${error.message}` : ''}. Check the network and the disk, then start again.`,
    )
    process.exit(1)
  }
  if (!existsSync(ownNode)) {
    console.error(`There is no Node of the project's own for ${process.platform}-${process.arch}.`)
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
