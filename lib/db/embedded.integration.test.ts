import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, runningPort, startEmbedded } from './embedded.ts'
import { clusterFolder, removeCluster } from './embedded-place.ts'

const password = 'the superuser’s'
// Programs are killed here, and not the machine: what the disk has is not at stake.
const settings = { fsync: 'off' }
const isRoot = process.getuid?.() === 0

let home: string
let server: EmbeddedPostgres | undefined
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'secretariat-embedded-'))
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  removeCluster(home)
  rmSync(home, { recursive: true, force: true })
})

const start = (options: { port?: number } = {}) => startEmbedded(home, password, { ...options, settings })

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  // Some of these servers are killed while they are asked.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

const superuser = () => server?.urlOf('postgres') ?? ''
const dataFolder = () => join(clusterFolder(home), 'data')
const postmaster = () => Number(readFileSync(join(dataFolder(), 'postmaster.pid'), 'utf8').split('\n')[0])

/** Another process that starts the server on this home, from when the server answers. */
async function starter() {
  const source = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)})
    const { port } = await startEmbedded(${JSON.stringify(home)}, ${JSON.stringify(password)}, ${JSON.stringify({ settings })})
    console.info(port)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(createInterface({ input: child.stdout }), 'line')
  return child
}

describe('the embedded Postgres', () => {
  it('is there from nothing, keeps its data, and takes no wrong password', async () => {
    server = await start()
    expect(runningPort(home)).toBe(server.port)
    await ask(superuser(), 'create table kept as select 1 as one')
    await expect(
      ask(server.urlOf('postgres', { user: 'postgres', password: 'wrong' }), 'select 1'),
    ).rejects.toMatchObject({
      code: '28P01',
    })
    await server.stop()
    expect(runningPort(home)).toBeNull()
    server = await start()
    expect(await ask(superuser(), 'select one from kept')).toEqual([{ one: 1 }])
    expect(await ask(superuser(), "select 'ñandú' < 'zorro' collate \"es-x-icu\" as sorted")).toEqual([
      { sorted: true },
    ])
  })

  it('ends when its starter is killed, and the next start finds what was written', async () => {
    const child = await starter()
    const pid = postmaster()
    child.kill('SIGKILL')
    // At once: the server may still be ending.
    server = await start()
    expect(postmaster()).not.toBe(pid)
  })

  it('loses nothing that it acknowledged when all of it is killed', async () => {
    const child = await starter()
    const url = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${runningPort(home)}/postgres`
    await ask(url, 'create table written (number int)')
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    let acknowledged = 0
    const writing = (async () => {
      for (;;) {
        await client.query('insert into written values ($1)', [acknowledged + 1])
        acknowledged += 1
        if (acknowledged === 200) process.kill(postmaster(), 'SIGKILL')
      }
    })()
    await expect(writing).rejects.toThrow()
    child.kill('SIGKILL')
    server = await start()
    const [{ count } = { count: 0 }] = await ask<{ count: number }>(superuser(), 'select count(*)::int from written')
    // One more may have been written than was acknowledged.
    expect([acknowledged, acknowledged + 1]).toContain(count)
  })

  it('ends one that was left behind by a starter and a guard that are both gone', async () => {
    const child = await starter()
    const pid = postmaster()
    process.kill(Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]), 'SIGKILL')
    child.kill('SIGKILL')
    server = await start()
    expect(postmaster()).not.toBe(pid)
  })

  it('is not misled by the number of a process that is another program by now', async () => {
    server = await start()
    await server.stop()
    const file = join(dataFolder(), 'postmaster.pid')
    const identity = isRoot ? { uid: 65_534, gid: 65_534 } : {}
    const other = spawn('sleep', ['300'], { ...identity, stdio: 'ignore', cwd: '/' })
    writeFileSync(file, `${other.pid}\n${dataFolder()}\n0\n5432\n`)
    try {
      server = await start()
      expect(postmaster()).not.toBe(other.pid)
    } finally {
      other.kill()
    }
  })

  it('begins anew what was cut short while it was made', async () => {
    mkdirSync(join(clusterFolder(home), 'data.new/base'), { recursive: true })
    writeFileSync(join(clusterFolder(home), 'data.new/PG_VERSION'), '18')
    server = await start()
    expect(existsSync(join(clusterFolder(home), 'data.new'))).toBe(false)
  })

  it('comes back on the same port', async () => {
    const first = await start()
    process.kill(postmaster(), 'SIGKILL')
    await first.ended
    server = await start({ port: first.port })
    expect(server.port).toBe(first.port)
    expect(await ask(superuser(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it.runIf(isRoot)('works below a folder that nobody else can enter, also after that was moved', async () => {
    chmodSync(home, 0o700)
    server = await start()
    await ask(superuser(), 'create table kept as select 1 as one')
    await server.stop()
    const moved = `${home}-moved`
    renameSync(home, moved)
    home = moved
    server = await start()
    expect(await ask(superuser(), 'select one from kept')).toEqual([{ one: 1 }])
  })

  it.runIf(isRoot)('stays in its folder where that can be entered', async () => {
    chmodSync(home, 0o755)
    server = await start()
    expect(clusterFolder(home)).toBe(join(home, 'postgres'))
  })
})
