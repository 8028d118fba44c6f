import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { type PublicAddress, publicAddress, publicDownload } from './public-address.ts'

/** Where a request goes, told from its address alone. */
export type Route =
  | { to: 'page'; address: PublicAddress }
  /** To the one canonical form of the address. */
  | { to: 'canonical'; location: string }
  /** No page can be here. The language is the address's own, where it begins with one. */
  | { to: 'missing'; locale: Locale | undefined }
  /** `/`: to the home page in the reader's language. */
  | { to: 'start' }
  | { to: 'staff'; path: string }
  /** A text before its publication; in the reader's language where the address names none. */
  | { to: 'preview'; token: string; locale: Locale | undefined }
  /** An uploaded file: a document's, one of the desk's, or one of a preview. */
  | { to: 'file' }
  /** A whole list as a file: its address in canonical form. */
  | { to: 'download'; url: string }
  | { to: 'static'; path: string }
  | { to: 'livez' }
  | { to: 'readyz' }
  | { to: 'refused'; status: 400 | 414 }

/** Longer than any address of ours with its query, and well under what Node's parser takes. */
const longestUrl = 2048

/** The first words of the addresses that Next answers itself, case kept: the staff's pages, and the routes below `/api`. */
const staffWords: readonly string[] = ['admin', 'sign-in', 'api']

/** What paths.documentFile makes. */
const documentFile = /^\/documents\/[a-z0-9-]{1,200}\/[a-z]{2}\.pdf(?:\/v\/[1-9]\d{0,5})?$/

/** What paths.preview and paths.previewFile make: the one public address in which case matters. */
const preview = /^\/preview\/([\w-]{43})(?:\/([a-z]{2}))?$/
const previewFile = /^\/preview\/[\w-]{43}\/files\/[0-9a-f-]{36}$/

/** In a query string. */
const emptyField = /(?:^|&)[^=&]+=\+*(?:&|$)/

/** Visible ASCII, without the backslash, which some parsers read as a slash. */
const urlForm = /^[!-[\]-~]+$/

/**
 * Reads a request's address. A public address has one form: lower case, decoded where that is safe, single slashes and none
 * at its end. Any other spelling of one is sent to it, so that no page is kept twice.
 */
export function routeOf(requested: string): Route {
  if (requested.length > longestUrl) return { to: 'refused', status: 414 }
  const url = requested.replace(/^https?:\/\/[^/?#]*/i, '') || '/'
  if (!urlForm.test(url) || !url.startsWith('/')) return { to: 'refused', status: 400 }
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const query = cut < 0 ? '' : url.slice(cut + 1)

  const segments = decoded(path)
  if (!segments || segments.some((segment) => segment === '.' || segment === '..'))
    return { to: 'refused', status: 400 }
  const first = path.split('/')[1] ?? ''
  if (first === 'api' && /^\/api\/files\/[^/]+$/.test(path)) return { to: 'file' }
  if (staffWords.includes(first)) return { to: 'staff', path }
  if (path.startsWith('/_next/static/')) return { to: 'static', path }
  const [, token, language] = preview.exec(path) ?? []
  if (token && (language === undefined || isLocale(language))) return { to: 'preview', token, locale: language }
  if (previewFile.test(path)) return { to: 'file' }
  if (path === paths.livez) return { to: 'livez' }
  if (path === paths.readyz) return { to: 'readyz' }

  const canonical = `/${segments
    .filter((segment) => segment !== '')
    .join('/')
    .toLowerCase()}`
  const locale = segments.find((segment) => segment !== '')?.toLowerCase() ?? ''
  if (!/^[a-z0-9/._~-]*$/.test(canonical)) return { to: 'missing', locale: isLocale(locale) ? locale : undefined }
  if (canonical !== path) return { to: 'canonical', location: canonical + (query && `?${query}`) }
  if (path === '/') return { to: 'start' }
  if (documentFile.test(path)) return { to: 'file' }
  const download = publicDownload(path, query)
  if (download) return { to: 'download', url: download }
  const address = publicAddress(path, query)
  // A form sends its empty fields too. What it says is shown, and passed on, without them.
  if (address && emptyField.test(query)) return { to: 'canonical', location: address.url }
  return address ? { to: 'page', address } : { to: 'missing', locale: isLocale(locale) ? locale : undefined }
}

/** The pieces of a path, decoded, or undefined where they cannot be. A piece that hides a slash stays as it was sent. */
function decoded(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .slice(1)
      .map((piece) => (/%2f|%5c/i.test(piece) ? piece : decodeURIComponent(piece)))
  } catch {
    return undefined
  }
}
