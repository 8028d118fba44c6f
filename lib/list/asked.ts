import type { Locale } from '#lib/i18n/locales.ts'
import { afterPath, canonicalQuery, listParameters, type NarrowedType } from './parameters.ts'

/** By what a list can be narrowed beside a text. */
export type FilterName<T extends NarrowedType> = T extends NarrowedType
  ? Exclude<keyof (typeof listParameters)[T], 'q' | 'page' | 'view'>
  : never

/** To what a list is narrowed. */
export interface AskedList {
  locale: Locale
  /** Words that a record has to hold; empty for any. */
  text: string
  /** What each filter is set to, by its name, as the address has it. */
  values: Readonly<Record<string, string>>
}

/** And which part of what remains is shown. */
export interface AskedPage extends AskedList {
  /** From 1. */
  page: number
  /** All on one page, as it goes on paper. */
  isForPrint: boolean
}

/** What the query of a list's address asks for; what means nothing in it is as if it were not there. */
export function askedOf(type: NarrowedType, locale: Locale, query: string): AskedPage {
  const given = new URLSearchParams(query)
  const known = canonicalQuery(listParameters[type], (name) => given.get(name))
  const { q: text = '', page = '1', view, ...values } = Object.fromEntries(known)
  return { locale, text, values, page: Number(page), isForPrint: view === 'print' }
}

/** The canonical query of a part of a list: what follows its path, or that of its file. */
export function listQuery(
  type: NarrowedType,
  { text, values, page, isForPrint }: Pick<AskedList, 'text' | 'values'> & Partial<AskedPage>,
): string {
  const said: Record<string, string> = { ...values, q: text, page: String(page ?? 1), view: isForPrint ? 'print' : '' }
  return afterPath(canonicalQuery(listParameters[type], (name) => said[name]))
}
