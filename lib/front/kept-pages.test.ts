import { describe, expect, it } from 'vitest'
import { KeptPages } from './kept-pages.ts'
import { finishPage } from './page.ts'
import type { PublicAddress } from './public-address.ts'

const address = (url: string, fringe = false): PublicAddress => ({ url, locale: 'es', fringe })
const page = async (bytes: number) => ({
  to: 'page' as const,
  // Bytes that do not compress, so that the size is known.
  page: await finishPage(200, { 'content-type': 'image/png' }, Buffer.alloc(bytes)),
})

/** An edition of one and the same day. */
const edition = (number: number) => ({ number, day: 20_000 })

describe('kept pages', () => {
  it('are those of one number and one day', async () => {
    const pages = new KeptPages(2 ** 20)
    pages.keep(address('/es'), edition(7), await page(10))
    expect(pages.read('/es', edition(7))).toMatchObject({ to: 'page' })
    expect(pages.read('/es', edition(8))).toBeUndefined()
    expect(pages.read('/es', edition(6))).toBeUndefined()
    expect(pages.read('/es', { number: 7, day: 20_001 })).toBeUndefined()
    expect(pages.readSince('/es', 7)).toMatchObject({ to: 'page' })
    expect(pages.readSince('/es', 8)).toBeUndefined()
  })

  it('stay within their bytes, and the fringe within an eighth of them', async () => {
    const pages = new KeptPages(800_000)
    const answer = await page(10_000)
    for (let index = 0; index < 200; index++) {
      pages.keep(address(`/es/meetings/${index}`), edition(1), answer)
      pages.keep(address(`/es/meetings?page=${index}`, true), edition(1), answer)
    }
    expect(pages.size.main).toBeGreaterThan(650_000)
    expect(pages.size.main).toBeLessThanOrEqual(700_000)
    expect(pages.size.fringe).toBeGreaterThan(80_000)
    expect(pages.size.fringe).toBeLessThanOrEqual(100_000)
  })

  it('do not include one that would take a quarter of the room', async () => {
    const pages = new KeptPages(100_000)
    pages.keep(address('/es'), edition(1), await page(30_000))
    expect(pages.read('/es', edition(1))).toBeUndefined()
  })

  it('leave one place for an address that was unknown and is so no more', async () => {
    const pages = new KeptPages(2 ** 20)
    pages.keep(address('/es/meetings/a'), edition(1), { to: 'missing', locale: 'es' })
    pages.keep(address('/es/meetings/a'), edition(2), await page(10))
    expect(pages.size.fringe).toBe(0)
    pages.keep(address('/es/meetings/a'), edition(3), { to: 'missing', locale: 'es' })
    expect(pages.size.main).toBe(0)
    expect(pages.read('/es/meetings/a', edition(3))).toEqual({ to: 'missing', locale: 'es' })
  })

  it('are known by how much they are read, and less so with each publication', async () => {
    const pages = new KeptPages(2 ** 20)
    const answer = await page(10)
    const read = (url: string, number: number, times: number) => {
      pages.keep(address(url), edition(number), answer)
      for (let time = 0; time < times; time++) pages.read(url, edition(number))
    }
    read('/es', 1, 10)
    read('/en', 1, 6)
    read('/pt', 1, 1)
    expect(pages.mostRead(2).map(({ url }) => url)).toEqual(['/es', '/en'])
    read('/es', 2, 0)
    read('/en', 2, 3)
    expect(pages.mostRead(3).map(({ url }) => url)).toEqual(['/en', '/es', '/pt'])
  })
})
