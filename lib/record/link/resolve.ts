import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { followable, type SourceView, sourcesOf } from '../view.ts'
import type { LinkContent } from './schema.ts'

export interface LinkView extends Pick<LinkContent, 'category'> {
  label: Reading
  /** Null where there is no address that a browser may follow. */
  url: string | null
  sources: SourceView[]
}

/** What the public is shown of a link in one language. It refers to no other record. Takes half-typed drafts. */
export function resolveLink(
  { label, url, category, sources }: LinkContent,
  _names: RecordNames,
  locale: Locale,
): LinkView {
  return { category, label: readIn(label, locale), url: followable(url), sources: sourcesOf(sources, locale) }
}
