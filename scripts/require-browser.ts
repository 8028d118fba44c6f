import { spawnSync } from 'node:child_process'
import { browserToLaunch } from '../e2e/fixtures/browser.ts'
import { Told } from './told.ts'

/** Sees to it that there is a browser for the end-to-end tests, installing Debian's where that may be done. Throws Told where there is none. */
export async function requireBrowser(): Promise<void> {
  if (browserToLaunch()) return
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.info('  Installing Chromium')
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0
    // The list of packages may be old or absent, and need not be whole for this one.
    apt('update')
    if (apt('install', '-y', '--no-install-recommends', 'chromium') && browserToLaunch()) return
  }
  throw new Told(
    'There is no browser for the end-to-end tests: install Chromium, or run `npx playwright install chromium`.',
  )
}

const has = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
