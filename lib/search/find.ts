import 'server-only'
import { database } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import { namesOfRecords } from '#lib/record/published-names.ts'
import type { RecordType } from '#lib/record-types.ts'
import { excerpt, marked, type Piece, wordsOf } from './marks.ts'
import { type Question, readQuestion } from './question.ts'
import { wordsNear } from './spelling.ts'

/** One record that was found. */
export interface Hit {
  recordId: string
  type: RecordType
  /** Empty for a type without pages. */
  slug: string
  /** The language in which it was found: the reader's, wherever it is found there. */
  foundIn: Locale
  title: Piece[]
  /** The language that the title is in. */
  titleLang: Locale
  excerpt: Piece[]
}

export interface Found {
  hits: Hit[]
  /** How many records of each type there are, those without any left out; counted up to a bound in each language. */
  counts: { type: RecordType; count: number; isMore: boolean }[]
  /** Words that nothing holds, and what was looked for in their place. */
  mended: { typed: string; meant: string }[]
}

export interface Asked {
  question: string
  locale: Locale
  /** Null for records of all types. */
  type: RecordType | null
  /** From 1. */
  page: number
}

export const hitsOnAPage = 20

/**
 * So many records of a type and language are ranked and counted, and no more: a word that a hundred thousand meetings share costs what a
 * rare one does.
 */
const ranked = 200

/** The order of records that answer a question equally well: what has a page of its own first. */
const byWeight: readonly RecordType[] = [
  'state',
  'workingGroup',
  'thematicArea',
  'document',
  'organization',
  'processProfile',
  'round',
  'presidency',
  'membership',
  'meeting',
  'contact',
  'link',
]

/**
 * What the public record holds on a question, in the reader's language first. Null where it asks for nothing: an empty question, one of
 * signs, or one that says only what is not wanted.
 */
export async function find(asked: Asked): Promise<Found | null> {
  const question = readQuestion(asked.question)
  if (question.wanted.length === 0) return null
  const found = await look(question, asked)
  if (found.counts.length > 0) return withWords(found, question, [])
  const mended = await mend(question)
  if (mended.length === 0) return { ...found, hits: [], mended }
  const meant = new Map(mended.map(({ typed, meant: word }) => [typed, word]))
  const second = {
    ...question,
    wanted: question.wanted.map((term) =>
      term.isPhrase ? term : { ...term, text: meant.get(term.text) ?? term.text },
    ),
  }
  return withWords(await look(second, asked), second, mended)
}

const textsOf = (terms: Question['wanted']) => terms.map(({ text }) => text)

interface Row {
  recordId: string
  type: RecordType
  locale: Locale
  body: string
}

async function look({ wanted, unwanted }: Question, { locale, type, page }: Asked) {
  // Each type's and each language's share is bounded before anything is ranked. What is found in the reader's language is not looked for in others.
  const [answer] = await database().$queryRaw<{ counts: Record<string, number> | null; rows: Row[] | null }[]>`
    with question as materialized (
      select "locale", search_query("locale", ${textsOf(wanted)}::text[], ${textsOf(unwanted)}::text[]) as "query"
      from unnest(${[...locales]}::text[]) as "locale"
    ),
    own as materialized (
      select e.*, "query" from question cross join unnest(${[...byWeight]}::text[]) as "kind"
      cross join lateral (
        select "recordId", "type", "locale", "title", "document" from "SearchEntry"
        where "document" @@ search_query_within("query", question."locale", "kind") limit ${ranked}
      ) e
      where question."locale" = ${locale}
    ),
    other as materialized (
      select distinct on ("recordId") e.*, "query" from question cross join unnest(${[...byWeight]}::text[]) as "kind"
      cross join lateral (
        select "recordId", "type", "locale", "title", "document" from "SearchEntry"
        where "document" @@ search_query_within("query", question."locale", "kind") limit ${ranked}
      ) e
      where question."locale" <> ${locale}
        and (select count(*) from own where own."type"::text = "kind") < ${ranked}
        and not exists (select from own where own."recordId" = e."recordId")
      order by "recordId", array_position(${[...locales]}::text[], question."locale")
    ),
    found as (
      select "recordId", "type", "locale",
        case when search_fold("locale", "title") = search_fold("locale", ${textsOf(wanted).join(' ')}) then 1
          else ts_rank('{0, 0.1, 0.4, 1}', "document", "query", 1) end
          * (1 - 0.02 * array_position(${[...byWeight]}::text[], "type"::text)) as "score",
        "title"
      from (select * from own union all select * from other) as "each"
    )
    select
      (select jsonb_object_agg("type", "count") from (select "type", count(*) as "count" from found group by "type") as "counted") as "counts",
      (
        select jsonb_agg(jsonb_build_object('recordId', "recordId", 'type', "type", 'locale', "locale", 'body', "body") order by "place")
        from (
          select "recordId", "locale", row_number() over (
            order by "locale" <> ${locale}, "score" desc, "title", "recordId"
          ) as "place"
          from found
          ${type ? Prisma.sql`where "type" = ${type}::"RecordType"` : Prisma.empty}
          order by "place" limit ${hitsOnAPage} offset ${(page - 1) * hitsOnAPage}
        ) as "shown"
        join "SearchEntry" using ("recordId", "locale")
      ) as "rows"`
  const counts = answer?.counts ?? {}
  return {
    rows: answer?.rows ?? [],
    counts: byWeight.flatMap((each) => {
      const count = counts[each] ?? 0
      return count > 0 ? [{ type: each, count, isMore: count >= ranked }] : []
    }),
  }
}

/** The rows of a page with their names, and with the words marked by which they were found. */
async function withWords(
  { rows, counts }: Awaited<ReturnType<typeof look>>,
  question: Question,
  mended: Found['mended'],
): Promise<Found> {
  const names = await namesOfRecords(rows)
  const titled = rows.flatMap((row) => {
    const name = names.get(row.recordId)
    return name ? [{ ...row, slug: name.slug ?? '', reading: readIn(name.label, row.locale) }] : []
  })
  const isHit = await hitTest(question, titled)
  const hits = titled.map(({ recordId, type, slug, locale: foundIn, reading, body }) => ({
    recordId,
    type,
    slug,
    foundIn,
    title: marked(reading.text, isHit(foundIn)),
    titleLang: reading.lang,
    excerpt: excerpt(body, isHit(foundIn)),
  }))
  return { hits, counts, mended: mended.map((each) => ({ ...each, meant: asWritten(each.meant, hits) })) }
}

/** A mended word with the accents and capitals that it has where it was found. */
function asWritten(meant: string, hits: readonly Hit[]): string {
  const pieces = hits.flatMap(({ title, excerpt: from }) => [...title, ...from])
  return pieces.find(({ text, isHit }) => isHit && wordsOf(text)[0] === meant)?.text ?? meant
}

/** Tells of a word whether the question found it, by the stems of the language: asked once for all that may be one. */
async function hitTest(
  { wanted }: Question,
  rows: readonly { locale: Locale; reading: Reading; body: string }[],
): Promise<(locale: Locale) => (folded: string) => boolean> {
  const asked = wanted.flatMap(({ text }) => wordsOf(text))
  // A stem begins as its word does.
  const beginnings = new Set(asked.map((word) => word.slice(0, 2)))
  const candidates = rows.flatMap(({ locale, reading, body }) =>
    wordsOf(`${reading.text} ${body}`)
      .filter((word) => beginnings.has(word.slice(0, 2)))
      .map((word) => `${locale} ${word}`),
  )
  const distinct = [...new Set(candidates)].map((each) => each.split(' '))
  const matching = await database().$queryRaw<{ locale: Locale; word: string }[]>`
    select "locale", "word"
    from unnest(${distinct.map(([locale]) => locale)}::text[], ${distinct.map(([, word]) => word)}::text[]) as c("locale", "word")
    join (
      select "of", tsvector_to_array(to_tsvector(search_language("of"), search_fold("of", ${asked.join(' ')}))) as "stems"
      from unnest(${[...locales]}::text[]) as "of"
    ) as "asked" on "of" = "locale"
    where tsvector_to_array(to_tsvector(search_language("locale"), search_fold("locale", "word"))) && "stems"`
  const found = new Set(matching.map(({ locale, word }) => `${locale} ${word}`))
  return (locale) => (folded) => found.has(`${locale} ${folded}`)
}

/** How many words of one question are mended, and up to how many entries a word's weight is counted. */
const mostMended = 3
const mostWeighed = 1000

/** For each wanted word that nothing holds in any language, the word one typing error away that most entries hold. */
async function mend({ wanted }: Question): Promise<Found['mended']> {
  const typed = wanted.flatMap(({ text, isPhrase }) => {
    const [word = '', ...more] = isPhrase ? [] : wordsOf(text)
    const near = more.length === 0 ? wordsNear(word) : []
    return near.length > 0 ? [{ text, word, near }] : []
  })
  const unknown = await database().$queryRaw<{ word: string }[]>`
    select "word" from unnest(${typed.map(({ word }) => word)}::text[]) as "word"
    where not exists (
      select from unnest(${[...locales]}::text[]) as "locale"
      where search_count(search_query_within(search_query("locale", array["word"], '{}'), "locale"), 1) > 0
    )`
  const mended: Found['mended'] = []
  for (const { text, near } of typed
    .filter(({ word }) => unknown.some((each) => each.word === word))
    .slice(0, mostMended)) {
    // All of them are stemmed at one go: a stem's first position tells of which word it is. Most are held nowhere, whatever the language.
    const [best] = await database().$queryRaw<{ place: number }[]>`
      with stems as materialized (
        select "locale", quote_literal("lexeme")::tsquery as "query", "positions"[1]::int as "place"
        from unnest(${[...locales]}::text[]) as "locale"
        cross join unnest(to_tsvector(search_language("locale"), search_fold("locale", ${near.join(' ')})))
      ),
      held as materialized (
        select "query" from (select distinct "query" from stems) as "each" where search_count("query", 1) > 0
      ),
      weighed as materialized (
        select "place", search_count(search_query_within("query", "locale"), ${mostWeighed}::int) as "count"
        from stems join held using ("query")
      )
      select "place" from weighed where "count" > 0 order by "count" desc, "place" limit 1`
    const meant = best && near[best.place - 1]
    if (meant) mended.push({ typed: text, meant })
  }
  return mended
}
