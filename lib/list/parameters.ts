import { isLocale } from '#lib/i18n/locales.ts'
import type { ListedType } from '#lib/record-types.ts'
import { tidyQuestion } from '#lib/search/question.ts'

/**
 * The parameters that a page reads, in canonical order, each with the values that mean something, or with what makes the canonical
 * value of any, or nothing of what means nothing. Whatever else an address says is no part of it.
 */
export type Parameters = Readonly<Record<string, RegExp | ((value: string) => string)>>

/** What a slug may look like. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const longestSlug = 200

const year = /^\d{4}$/
/** A list's first page has no number. */
const page = /^(?!1$)[1-9]\d{0,3}$/
/** One of a closed list, which the page itself knows. */
const word = /^[a-zA-Z]{1,40}$/
const slug = (value: string) => (value.length <= longestSlug && slugForm.test(value) ? value : '')
const country = (value: string) => (/^[a-z]{2}$/i.test(value) ? value.toLowerCase() : '')
const language = (value: string) => (isLocale(value) ? value : '')
/** All that the list holds, as it goes on paper. */
const view = /^print$/

/** What each list can be asked for. What a filter is set to is said by words and slugs, never by ids: people read and write addresses. */
export const listParameters = {
  meeting: { q: tidyQuestion, year, kind: word, modality: word, country, theme: slug, group: slug, page, view },
  document: { q: tidyQuestion, year, type: word, language, theme: slug, page, view },
  presidency: {},
  workingGroup: {},
  membership: {},
  state: {},
  thematicArea: {},
  contact: {},
  processProfile: {},
} as const satisfies Record<ListedType, Parameters>

/** The lists that can be narrowed, and taken away as a file. */
export const narrowedTypes = ['meeting', 'document'] as const satisfies readonly ListedType[]
export type NarrowedType = (typeof narrowedTypes)[number]

/** The known parameters in their order, each at most once and in its canonical form. */
export function canonicalQuery(known: Parameters, given: (name: string) => string | null | undefined): URLSearchParams {
  const kept = new URLSearchParams()
  for (const [name, form] of Object.entries(known)) {
    const value = given(name)?.trim() ?? ''
    const canonical = form instanceof RegExp ? form.exec(value)?.[0] : form(value)
    if (canonical) kept.set(name, canonical)
  }
  return kept
}

/** `?` and a query, or the empty string where it says nothing. */
export function afterPath(query: URLSearchParams): string {
  return query.size > 0 ? `?${query}` : ''
}
