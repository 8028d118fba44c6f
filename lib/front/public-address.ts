import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'
import {
  afterPath,
  canonicalQuery,
  listParameters,
  longestSlug,
  narrowedTypes,
  type Parameters,
  slugForm,
} from '#lib/list/parameters.ts'
import { paths } from '#lib/paths.ts'
import {
  allRecordTypes,
  hasOwnList,
  listedTypes,
  type RecordType,
  recordTypeOfSegment,
  recordTypes,
} from '#lib/record-types.ts'
import { tidyQuestion } from '#lib/search/question.ts'

/** A public address that may have a page: everything that its content depends on, apart from what is published. */
export type PublicAddress = {
  /** The address in its one canonical form, with the parameters that the page knows: what it is kept under, what Next sees. */
  url: string
  /** Null for a file that belongs to no language. */
  locale: Locale | null
  /** For a record's own page: what has to be looked up first. */
  record?: { type: RecordType; slug: string }
  /** Set for the not-found page itself. */
  notFound?: true
  /** With a query string, or of an unknown record: such addresses are without number, and share a small part of the memory. */
  fringe: boolean
}

const none: Parameters = {}
const searchParameters: Parameters = {
  q: tidyQuestion,
  type: new RegExp(`^(?:${allRecordTypes.join('|')})$`),
  page: /^(?!1$)[1-9]\d{0,2}$/,
}

/** Files that route handlers of the application render, and that are kept like pages. A sitemap too long for one file has pages. */
const files: Readonly<Record<string, Parameters>> = {
  [paths.sitemap]: { page: /^[1-9]\d{0,3}$/ },
  [paths.robots]: none,
  '/favicon.ico': none,
  '/icon.svg': none,
}

/**
 * The page at a canonical path (lower case, decoded, without a slash at its end), or undefined where there cannot be one.
 * Addresses below `/{locale}/front/` are asked for by the front alone and so are unknown here.
 */
export function publicAddress(path: string, query: string): PublicAddress | undefined {
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (file) {
    const search = canonicalSearch(file, query)
    return { url: path + search, locale: null, fringe: search !== '' }
  }
  const [locale = '', segment, slug, ...more] = path.split('/').slice(1)
  if (!isLocale(locale) || more.length > 0) return undefined
  if (segment === undefined) return { url: path, locale, fringe: false }
  if (path === paths.public.search(locale)) {
    const search = canonicalSearch(searchParameters, query)
    return { url: path + search, locale, fringe: search !== '' }
  }
  const type = recordTypeOfSegment(segment)
  if (!type) return undefined
  if (slug === undefined) {
    if (!hasOwnList(type)) return undefined
    const search = canonicalSearch(listParameters[type], query)
    return { url: path + search, locale, fringe: search !== '' }
  }
  if (!recordTypes[type].page || !slugForm.test(slug) || slug.length > longestSlug) return undefined
  return { url: path, locale, record: { type, slug }, fringe: false }
}

/** The canonical address of a whole list as a file, or undefined where there is none at a path. All that a list can be narrowed by, it can. */
export function publicDownload(path: string, query: string): string | undefined {
  for (const type of narrowedTypes) {
    if (!locales.some((locale) => path === paths.public.listFile(locale, type))) continue
    const { page: _, view: __, ...known } = listParameters[type]
    return path + canonicalSearch(known, query)
  }
  return undefined
}

/** `?` and the known parameters in their canonical form, or the empty string. */
function canonicalSearch(known: Parameters, query: string): string {
  const given = new URLSearchParams(query)
  return afterPath(canonicalQuery(known, (name) => given.get(name)))
}

/** The not-found page in one language, as the front itself asks for it. */
export function missingAddress(locale: Locale): PublicAddress {
  return { url: paths.public.missing(locale), locale, notFound: true, fringe: false }
}

/** What every reader is likely to open: rendered before the first of them asks. */
export function entryAddresses(): PublicAddress[] {
  return locales.flatMap((locale) =>
    [
      paths.public.home(locale),
      paths.public.search(locale),
      ...listedTypes.map((type) => paths.public.list(locale, type)),
    ].flatMap((path) => publicAddress(path, '') ?? []),
  )
}
