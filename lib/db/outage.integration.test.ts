import { expect, test } from 'vitest'
import { database } from './client.ts'
import { watched } from './outage.ts'

const tooLong = () =>
  database().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = 1`
    await tx.$queryRaw`SELECT 1 FROM pg_sleep(1)`
  })

test('what the database was too busy for is known of the request that asked, and of no other', async () => {
  const [busy, quick] = await Promise.all([
    watched(async (lacked) => {
      expect(lacked()).toBe(false)
      await expect(tooLong()).rejects.toMatchObject({ digest: 'unavailable' })
      return lacked()
    }),
    watched(async (lacked) => {
      await database().user.count()
      return lacked()
    }),
  ])
  expect({ busy, quick }).toEqual({ busy: true, quick: false })
})

test('a fault of ours stays one', async () => {
  await watched(async (lacked) => {
    const fault = await database().$queryRaw`SELECT 1 / 0`.catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(Error)
    expect(fault).not.toHaveProperty('digest')
    expect(lacked()).toBe(false)
  })
})

test('nobody need be asking', async () => {
  await expect(tooLong()).rejects.toMatchObject({ digest: 'unavailable' })
})
