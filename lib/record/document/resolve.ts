import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames, ShownFiles } from '../names.ts'
import { followable, type Named, nameOf, namesOf, type SourceView, sourcesOf } from '../view.ts'
import type { DocumentContent } from './schema.ts'

/** The part of a document that lists show. */
export type DocumentEntry = Pick<DocumentContent, 'title' | 'type' | 'symbol' | 'adoptedOn' | 'links' | 'files'>

type LinkContent = DocumentContent['links'][number]
type FileContent = DocumentContent['files'][number]

export interface DocumentEntryView extends Pick<DocumentContent, 'type' | 'symbol' | 'adoptedOn'> {
  title: Reading
  /** The languages in which it can be read, each once. */
  languages: Locale[]
}

export interface DocumentView extends DocumentEntryView {
  adoptedAt: Named | null
  /** `url` is null where there is no address that a browser may follow. */
  links: (Omit<LinkContent, 'url'> & { url: string | null })[]
  /** Those that are kept here, in the order of the languages. */
  files: (Omit<FileContent, 'file'> & { bytes: number; href: string })[]
  themes: Named[]
  workingGroups: Named[]
  supersedes: Named[]
  sources: SourceView[]
}

/** What a list shows of a document in one language. Takes half-typed drafts. */
export function resolveDocumentEntry(
  { title, type, symbol, adoptedOn, links, files }: DocumentEntry,
  locale: Locale,
): DocumentEntryView {
  const languages = [...new Set([...files, ...links].map(({ language }) => language))]
  return { type, symbol, adoptedOn, languages, title: readIn(title, locale) }
}

/** What the article shows of a document in one language. Takes half-typed drafts. */
export function resolveDocument(
  content: DocumentContent,
  names: RecordNames,
  locale: Locale,
  files: ShownFiles = new Map(),
): DocumentView {
  const { adoptedAt, links, themes, workingGroups, supersedes, sources } = content
  const meeting = names.get(adoptedAt)
  return {
    ...resolveDocumentEntry(content, locale),
    adoptedAt: meeting ? nameOf(adoptedAt, meeting, locale) : null,
    links: links.map((link) => ({ ...link, url: followable(link.url) })),
    files: locales.flatMap((language) => {
      const file = content.files.find((each) => each.language === language)
      const shown = file && files.get(file.file)
      return file && shown ? [{ id: file.id, language, status: file.status, ...shown }] : []
    }),
    themes: namesOf(themes, names, locale),
    workingGroups: namesOf(workingGroups, names, locale),
    supersedes: namesOf(supersedes, names, locale),
    sources: sourcesOf(sources, locale),
  }
}
