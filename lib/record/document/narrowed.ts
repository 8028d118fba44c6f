import 'server-only'
import { Prisma } from '#lib/db/generated/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { FilterName } from '#lib/list/asked.ts'
import { recordFilter, wordFilter, yearFilter } from '../list-filters.ts'
import { narrowedList } from '../narrowed-list.ts'
import { documentTypes } from './schema.ts'

/** The list of documents, newest first and those without a date last. A language is one in which a document can be had, here or elsewhere. */
export const narrowedDocuments = narrowedList<FilterName<'document'>>({
  type: 'document',
  filters: {
    year: yearFilter,
    type: wordFilter('type', documentTypes, (type, locale) => translator(locale)(`terms.documentType.${type}`)),
    language: wordFilter('language', locales, (language, locale) => translator(locale)(`terms.languages.${language}`)),
    theme: recordFilter('theme', 'thematicArea'),
  },
  faceted: (condition) => Prisma.sql`
    select "recordId", "adoptedEarliest" as "key",
      array_to_string(
        array['type:' || "type"::text]
        || array(select 'year:' || left("adoptedEarliest", 4) where "adoptedEarliest" <> '')
        || array(
          select distinct 'language:' || ("each" ->> 'language')
          from jsonb_array_elements("files"::jsonb || "links"::jsonb) as "each"
        )
        || array(select 'theme:' || "themeId"::text from "DocumentTheme" where "documentId" = "recordId"),
        ' '
      ) as "facets"
    from "Document" where ${condition}`,
})
