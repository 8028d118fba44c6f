import { PrismaPg } from '@prisma/adapter-pg'
import { expect, it } from 'vitest'
import { database } from '#lib/db/client.ts'
import { PrismaClient } from '#lib/db/generated/client.ts'
import { trailRestsOnTriggers } from './protection.ts'

it('tells whether the application may rewrite the trail but for its triggers', async () => {
  expect(await trailRestsOnTriggers(database())).toBe(false)
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.OWNER_DATABASE_URL }) })
  expect(await trailRestsOnTriggers(owner)).toBe(true)
  await owner.$disconnect()
})
