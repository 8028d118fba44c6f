import { describe, expect, it } from 'vitest'
import { agree, whatWentWrong } from './packages.mjs'

const machine = { platform: 'linux', arch: 'x64' }
const one = { version: '1.0.0', integrity: 'sha512-one' }
const linux = { version: '24.0.0', integrity: 'sha512-linux', optional: true, os: ['linux'], cpu: ['x64'] }
const mac = { version: '24.0.0', integrity: 'sha512-mac', optional: true, os: ['darwin'], cpu: ['arm64'] }
const musl = { ...linux, libc: ['musl'] }
const locked = {
  '': {},
  'node_modules/one': one,
  'node_modules/linux': linux,
  'node_modules/mac': mac,
  'node_modules/musl': musl,
}
const installed = { 'node_modules/one': one, 'node_modules/linux': linux }

describe('installed packages', () => {
  it('are those of the lock file, but for those of other machines', () => {
    expect(agree(locked, installed, machine)).toBe(true)
  })

  it.each([
    ['one is missing', { 'node_modules/linux': linux }],
    ['one is of another version', { ...installed, 'node_modules/one': { ...one, version: '1.0.1' } }],
    ['one has other bytes', { ...installed, 'node_modules/one': { ...one, integrity: 'sha512-two' } }],
    ['one for this machine was left out', { 'node_modules/one': one }],
    ['one is not in the lock file', { ...installed, 'node_modules/two': one }],
  ])('are not when %s', (_, others) => {
    expect(agree(locked, others, machine)).toBe(false)
  })
})

describe('what npm says when it cannot install', () => {
  it.each([
    [
      'npm error code ENOSPC\nnpm error syscall write\nnpm error nospc There appears to be insufficient space',
      /^The disk is full: /,
    ],
    ['npm error code EACCES\nnpm error syscall mkdir', /^The packages cannot be written: /],
    ['npm error code ENOTFOUND\nnpm error network request failed', /^The packages cannot be fetched: /],
    ['npm error code E404\nnpm error 404 Not Found', /^The packages could not be installed: 404 Not Found$/],
    ['', /^The packages could not be installed: npm said nothing\.$/],
  ])('becomes one line that says what to do', (said, line) => {
    expect(whatWentWrong(said)).toMatch(line)
    expect(whatWentWrong(said)).not.toContain('\n')
  })
})
