import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyIn, copyOut } from './copy.ts'

const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
beforeAll(async () => {
  await client.connect()
  await client.query('create temporary table words (number int primary key, word text)')
})
afterAll(() => client.end())

const into = 'copy words from stdin'
const count = async () => (await client.query('select count(*)::int as count from words')).rows[0]?.count

async function* lines(...all: string[]): AsyncGenerator<Buffer> {
  for (const line of all) yield Buffer.from(`${line}\n`)
}

describe('copying', () => {
  it('takes in what it gave out, whatever the text, more than memory would be asked for at once', async () => {
    await client.query(
      `insert into words select n, E'a\\tb\\nc\\\\N ñ ' || repeat('x', 1000) from generate_series(1, 20000) n`,
    )
    const chunks: Buffer[] = []
    for await (const chunk of copyOut(client, 'copy (select * from words order by 1) to stdout')) chunks.push(chunk)
    const sum = 'select md5(string_agg(number || word, $1 order by number)) as sum from words'
    const before = await client.query(sum, [','])
    await client.query('truncate words')
    const source = (async function* () {
      yield* chunks
    })()
    expect(await copyIn(client, into, source)).toBe(20000)
    expect((await client.query(sum, [','])).rows).toEqual(before.rows)
    await client.query('truncate words')
  })

  it('takes nothing of what Postgres refuses, and the connection goes on', async () => {
    const endless = (async function* () {
      yield* lines('1\tone', '1\ttwice')
      for (let n = 2; n < 100_000; n++) yield* lines(`${n}\tmore`)
    })()
    await expect(copyIn(client, into, endless)).rejects.toMatchObject({ code: '23505' })
    await expect(copyIn(client, into, lines('no number'))).rejects.toMatchObject({ code: '22P02' })
    await expect(copyIn(client, 'copy nowhere from stdin', lines())).rejects.toMatchObject({ code: '42P01' })
    expect(await count()).toBe(0)
  })

  it('takes nothing of a source that fails, and says why it failed', async () => {
    const failing = (async function* () {
      yield* lines('1\tone')
      throw new Error('the disk is gone')
    })()
    await expect(copyIn(client, into, failing)).rejects.toThrow('the disk is gone')
    expect(await count()).toBe(0)
  })

  it('errs where the statement does, and where the connection breaks in the middle', async () => {
    await expect(copyOut(client, 'copy nowhere to stdout').toArray()).rejects.toMatchObject({ code: '42P01' })
    const other = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
    other.on('error', () => {})
    await other.connect()
    const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid')
    const much = copyOut(other, 'copy (select pg_sleep(0.001) from generate_series(1, 1e6)) to stdout')
    await client.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await expect(much.toArray()).rejects.toThrow()
    await other.end()
  })
})
