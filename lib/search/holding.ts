import 'server-only'
import { database } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { RecordType } from '#lib/record-types.ts'
import { readQuestion } from './question.ts'

/** The length of an id as text. */
const idLength = 36

/**
 * The ids of all published records of a type that hold what a text asks for, as the search reads it, in one language. None for a text
 * that has no word to look for. They come as one text: rows of their own would cost several times as much where a word is in everything.
 */
export async function recordsHolding(type: RecordType, locale: Locale, text: string): Promise<string[]> {
  const { wanted, unwanted } = readQuestion(text)
  if (wanted.length === 0) return []
  const [wantedTexts, unwantedTexts] = [wanted, unwanted].map((terms) => terms.map((term) => term.text))
  const [row] = await database().$queryRaw<{ ids: string | null }[]>`
    select string_agg("recordId"::text, '') as "ids" from "SearchEntry"
    where "document" @@ search_query_within(
      search_query(${locale}, ${wantedTexts}::text[], ${unwantedTexts}::text[]), ${locale}, ${type}
    )`
  const ids = row?.ids ?? ''
  return Array.from({ length: ids.length / idLength }, (_, at) => ids.slice(at * idLength, (at + 1) * idLength))
}
