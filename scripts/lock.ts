import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Holds a folder for this process until it ends, however it ends: a socket that a living process listens on. Resolves with false where
 * another process holds it. What a killed process left behind is nobody's.
 */
export async function holdFolder(folder: string): Promise<boolean> {
  const path = socketOf(folder)
  if (await listen(path)) return true
  if (await answers(path)) return false
  try {
    unlinkSync(path)
  } catch {
    // Somebody else cleared it first; whoever listens first has it.
  }
  return listen(path)
}

/** In the temporary folder: an address of a socket may be no longer than about a hundred bytes. */
function socketOf(folder: string): string {
  const name = `secretariat-${createHash('sha256').update(folder).digest('hex').slice(0, 20)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function listen(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.end())
    server.on('error', () => resolve(false))
    server.listen(path, () => {
      server.unref()
      resolve(true)
    })
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
