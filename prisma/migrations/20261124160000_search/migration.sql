-- AlterTable
ALTER TABLE "SearchEntry" ADD COLUMN     "keywords" TEXT NOT NULL DEFAULT '';

-- DropIndex: typing errors are mended word by word, by the index of the documents themselves.
DROP INDEX "SearchEntry_title_idx";

-- Words alone, without case, accents and punctuation: "OIM/ACNUR" is two words, and not the name of a file. Portuguese plurals in -ões, -ãos and -ães
-- are folded to the singular, as before.
CREATE OR REPLACE FUNCTION search_fold(locale text, words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN locale = 'pt'
    THEN regexp_replace(regexp_replace(plain(words), '[^[:alnum:]]+', ' ', 'g'), '(oes|aos|aes)\M', 'ao', 'g')
    ELSE regexp_replace(plain(words), '[^[:alnum:]]+', ' ', 'g') END;

-- Hyphenated words in one: "socio-economic" is found as "socioeconomic" too.
CREATE FUNCTION search_compounds(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(string_agg(replace("found"[1], '-', ''), ' '), '') FROM regexp_matches(words, '[[:alnum:]]+(?:-[[:alnum:]]+)+', 'g') AS "found");

-- What an entry is found by. Beside its words it holds its language and its type as lexemes of their own, which no word can be ("=es", "=meeting"): the
-- one index then answers for a language and a type without a look at the rows of all others.
CREATE FUNCTION search_document(locale text, type text, title text, keywords text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(to_tsvector(search_language(locale), search_fold(locale, title)), 'A')
    || setweight(to_tsvector(search_language(locale), search_fold(locale, keywords)), 'B')
    || setweight(to_tsvector(search_language(locale), search_fold(locale, body)), 'C')
    || setweight(to_tsvector(search_language(locale), search_fold(locale, search_compounds(title || ' ' || body))), 'C')
    || array_to_tsvector(ARRAY['=' || locale, '=' || type]);

CREATE OR REPLACE FUNCTION fill_search_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."document" := search_document(NEW."locale", NEW."type"::text, NEW."title", NEW."keywords", NEW."body");
  RETURN NEW;
END
$$;
DROP FUNCTION search_document(text, text, text);
UPDATE "SearchEntry" SET "keywords" = '';

-- A question in one language: all that is wanted, without what is not. A term of several words is a phrase. Null where nothing is left to look for.
CREATE FUNCTION search_query(locale text, wanted text[], unwanted text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT CASE WHEN bool_or("isWanted") THEN string_agg(CASE WHEN "isWanted" THEN '(' ELSE '!(' END || "query" || ')', ' & ')::tsquery END
    FROM (
      SELECT true AS "isWanted", phraseto_tsquery(search_language(locale), search_fold(locale, "term"))::text AS "query" FROM unnest(wanted) AS "term"
      UNION ALL
      SELECT false, phraseto_tsquery(search_language(locale), search_fold(locale, "term"))::text FROM unnest(unwanted) AS "term"
    ) AS "each"
    WHERE "query" <> ''
  );

-- The same among the entries of one language or type, or of both.
CREATE FUNCTION search_query_within(query tsquery, VARIADIC facets text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN query && (SELECT string_agg(quote_literal('=' || "facet"), ' & ')::tsquery FROM unnest(facets) AS "facet");

-- How many entries a question finds, counted up to a number. By the index always: for a small number the planner would rather read the table, which is long
-- where there is nothing to find.
CREATE FUNCTION search_count(query tsquery, most integer) RETURNS bigint LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET enable_seqscan = off AS $$
BEGIN
  RETURN (SELECT count(*) FROM (SELECT FROM "SearchEntry" WHERE "document" @@ query LIMIT most) AS "found");
END
$$;
