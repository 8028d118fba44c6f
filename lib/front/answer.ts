import type { Locale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { Unavailable } from './failure.ts'
import type { Page } from './page.ts'
import type { PageMaker } from './page-maker.ts'
import type { PublicAddress } from './public-address.ts'
import type { AddressBook } from './publications.ts'

/** What an address leads to, as of one publication. */
export type Answer =
  | { to: 'page'; page: Page }
  | { to: 'moved'; status: 307 | 308; location: string }
  | { to: 'missing'; locale: Locale | undefined }

/** Finds out what an address leads to: a record is looked up first, since only the front can give a whole page its true status. */
export function answerer(maker: PageMaker, book: AddressBook): (address: PublicAddress) => Promise<Answer> {
  const pageAt = async ({ url, locale }: PublicAddress): Promise<Answer> => {
    const made = await maker.rendered(url)
    const location = String(made.headers.location ?? '')
    if (made.status >= 300 && made.status < 400 && /^\/(?!\/)/.test(location)) {
      return { to: 'moved', status: made.status === 301 || made.status === 308 ? 308 : 307, location }
    }
    if (made.status >= 500) return { to: 'page', page: await maker.finished(made.status, made) }
    // A file that no route renders may meet a page's route instead.
    const strayed = locale === null && String(made.headers['content-type']).startsWith('text/html')
    if (made.status !== 200 || strayed) return { to: 'missing', locale: locale ?? undefined }
    return { to: 'page', page: await maker.finished(200, made) }
  }

  return async (address) => {
    const { record, locale, notFound } = address
    if (notFound) {
      // Whoever meets it at an address without a language has it in their own.
      return {
        to: 'page',
        page: await maker.finished(404, await maker.rendered(address.url), { vary: 'accept-language' }),
      }
    }
    if (!record || !locale) return pageAt(address)
    const found = await book.find(record.type, record.slug).catch((error: unknown) => {
      throw new Unavailable(`the look-up of ${address.url} failed`, { cause: error })
    })
    if (!found || found.lifecycle === 'neverPublished') return { to: 'missing', locale }
    if (found.lifecycle === 'withdrawn') {
      const made = await maker.rendered(paths.public.withdrawn(locale, found.recordId))
      return { to: 'page', page: await maker.finished(410, made) }
    }
    if (found.slug !== null && found.slug !== record.slug) {
      return { to: 'moved', status: 308, location: paths.public.record(locale, record.type, found.slug) }
    }
    return pageAt(address)
  }
}
