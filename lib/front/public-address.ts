import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import {
  allRecordTypes,
  hasOwnList,
  type ListedType,
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

/**
 * The parameters that each page reads, in canonical order, each with the values that mean something, or with what makes the canonical
 * value of any. Any other parameter or value is dropped before it can become a page of its own. A list's first page has no number.
 */
type Parameters = Readonly<Record<string, RegExp | ((value: string) => string)>>
const none: Parameters = {}
const yearAndPage: Parameters = { year: /^\d{4}$/, page: /^(?!1$)[1-9]\d{0,3}$/ }
const searchParameters: Parameters = {
  q: tidyQuestion,
  type: new RegExp(`^(?:${allRecordTypes.join('|')})$`),
  page: /^(?!1$)[1-9]\d{0,2}$/,
}
const listParameters: Record<ListedType, Parameters> = {
  meeting: yearAndPage,
  presidency: none,
  workingGroup: none,
  document: yearAndPage,
  membership: none,
  state: none,
  thematicArea: none,
  contact: none,
  processProfile: none,
}

/** Files that route handlers of the application render, and that are kept like pages. A sitemap too long for one file has pages. */
const files: Readonly<Record<string, Parameters>> = {
  [paths.sitemap]: { page: /^[1-9]\d{0,3}$/ },
  [paths.robots]: none,
  '/favicon.ico': none,
  '/icon.svg': none,
}

/** What a slug may look like. Anything else is unknown without a look-up. */
const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestSlug = 200

/**
 * The page at a canonical path (lower case, decoded, without a slash at its end), or undefined where there cannot be one.
 * Addresses below `/{locale}/front/` are asked for by the front alone and so are unknown here.
 */
export function publicAddress(path: string, query: string): PublicAddress | undefined {
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (file) {
    const search = canonicalQuery(file, query)
    return { url: path + search, locale: null, fringe: search !== '' }
  }
  const [locale = '', segment, slug, ...more] = path.split('/').slice(1)
  if (!isLocale(locale) || more.length > 0) return undefined
  if (segment === undefined) return { url: path, locale, fringe: false }
  if (path === paths.public.search(locale)) {
    const search = canonicalQuery(searchParameters, query)
    return { url: path + search, locale, fringe: search !== '' }
  }
  const type = recordTypeOfSegment(segment)
  if (!type) return undefined
  if (slug === undefined) {
    if (!hasOwnList(type)) return undefined
    const search = canonicalQuery(listParameters[type], query)
    return { url: path + search, locale, fringe: search !== '' }
  }
  if (!recordTypes[type].page || !slugForm.test(slug) || slug.length > longestSlug) return undefined
  return { url: path, locale, record: { type, slug }, fringe: false }
}

/** `?` and the known parameters in their order, each at most once, or the empty string. */
function canonicalQuery(known: Parameters, query: string): string {
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const [name, form] of Object.entries(known)) {
    const value = given.get(name)?.trim() ?? ''
    const canonical = form instanceof RegExp ? form.exec(value)?.[0] : form(value)
    if (canonical) kept.set(name, canonical)
  }
  return kept.size > 0 ? `?${kept}` : ''
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
