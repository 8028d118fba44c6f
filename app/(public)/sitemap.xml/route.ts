import { absolute } from '#lib/absolute.ts'
import { paths } from '#lib/paths.ts'
import { countsOfPublished, publishedAddresses } from '#lib/record/published-addresses.ts'
import { listedTypes } from '#lib/record-types.ts'
import { type SitemapPage, sitemap, sitemapIndex } from '#lib/sitemap.ts'

/**
 * Records in one sitemap, each in three languages. The protocol allows 50,000 addresses; a tenth of that keeps one file well under
 * the size that is quick to make and to keep.
 */
const recordsInOne = 1_500

/** One sitemap of everything while that is enough, else an index of the numbered ones. */
export async function GET(request: Request): Promise<Response> {
  const page = new URL(request.url).searchParams.get('page')
  const counts = await countsOfPublished()
  const files = Math.max(1, Math.ceil(Object.values(counts).reduce((sum, count) => sum + count, 0) / recordsInOne))
  if (page === null && files > 1) {
    return xml(
      sitemapIndex(Array.from({ length: files }, (_, index) => absolute(`${paths.sitemap}?page=${index + 1}`))),
    )
  }
  const number = Number(page ?? 1)
  if (!Number.isInteger(number) || number < 1 || number > files) return new Response(null, { status: 404 })
  const records = await publishedAddresses((number - 1) * recordsInOne, recordsInOne)
  return xml(
    sitemap([
      ...(number === 1 ? entryPages : []),
      ...records.map(
        ({ type, slug, publishedAt }): SitemapPage => ({
          at: (locale) => absolute(paths.public.record(locale, type, slug)),
          changed: publishedAt,
        }),
      ),
    ]),
  )
}

const entryPages: SitemapPage[] = [
  { at: (locale) => absolute(paths.public.home(locale)) },
  ...listedTypes.map((type): SitemapPage => ({ at: (locale) => absolute(paths.public.list(locale, type)) })),
]

function xml(body: string): Response {
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
