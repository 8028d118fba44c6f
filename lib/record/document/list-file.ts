import 'server-only'
import { absolute } from '#lib/absolute.ts'
import { database } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type ListFile, namesInOne } from '../list-file.ts'
import { namesOfRecords } from '../published-names.ts'
import { followable } from '../view.ts'
import { narrowedDocuments } from './narrowed.ts'
import { type DocumentEntry, resolveDocumentEntry } from './resolve.ts'

const inOrder = { orderBy: { position: 'asc' } } as const
const selected = {
  slug: true,
  title: true,
  type: true,
  symbol: true,
  adoptedOn: true,
  adoptedAtId: true,
  links: true,
  files: true,
  themes: { ...inOrder, select: { themeId: true } },
  workingGroups: { ...inOrder, select: { workingGroupId: true } },
} as const

/** The list of documents as a table, with where each can be read in each language: here, or else elsewhere. */
export const documentsFile: ListFile = {
  type: 'document',
  narrowed: narrowedDocuments,
  name: (locale) => translator(locale)('filters.file.document'),
  columns(locale) {
    const t = translator(locale)
    return [
      t('reading.field.adoptedOn'),
      t('reading.field.title'),
      t('filters.columns.titleLanguage'),
      t('reading.field.type'),
      t('reading.field.symbol'),
      t('reading.field.adoptedAt'),
      t('reading.field.themes'),
      t('reading.field.workingGroups'),
      ...locales.map((language) => t('filters.columns.readIn', { language: t(`terms.languages.${language}`) })),
      t('filters.columns.address'),
    ]
  },
  async rows(recordIds, locale) {
    const rows = await database().document.findMany({
      where: { recordId: { in: recordIds } },
      orderBy: [{ adoptedEarliest: 'desc' }, { recordId: 'desc' }],
      select: selected,
    })
    const names = await namesOfRecords(
      rows.flatMap(({ adoptedAtId, themes, workingGroups }) => [
        ...(adoptedAtId === null ? [] : [{ type: 'meeting' as const, recordId: adoptedAtId }]),
        ...themes.map(({ themeId }) => ({ type: 'thematicArea' as const, recordId: themeId })),
        ...workingGroups.map(({ workingGroupId }) => ({ type: 'workingGroup' as const, recordId: workingGroupId })),
      ]),
    )
    const t = translator(locale)
    return rows.map(({ slug, adoptedAtId, themes, workingGroups, ...row }) => {
      const entry = row as unknown as DocumentEntry
      const { title, type, symbol, adoptedOn } = resolveDocumentEntry(entry, locale)
      return [
        adoptedOn,
        title.text,
        t(`terms.languages.${title.lang}`),
        t(`terms.documentType.${type}`),
        symbol,
        namesInOne(adoptedAtId === null ? [] : [adoptedAtId], names, locale),
        namesInOne(
          themes.map(({ themeId }) => themeId),
          names,
          locale,
        ),
        namesInOne(
          workingGroups.map(({ workingGroupId }) => workingGroupId),
          names,
          locale,
        ),
        ...locales.map((language) => whereToRead(entry, slug, language)),
        absolute(paths.public.record(locale, 'document', slug)),
      ]
    })
  },
}

function whereToRead({ files, links }: DocumentEntry, slug: string, language: Locale): string {
  if (files.some((file) => file.language === language)) return absolute(paths.documentFile(slug, language))
  return links.flatMap((link) => (link.language === language ? (followable(link.url) ?? []) : [])).at(0) ?? ''
}
