-- Spanish plurals in -iones are folded to the singular: without its accent, which is folded away before, the dictionary does not know "declaración" for
-- the singular of "declaraciones".
CREATE OR REPLACE FUNCTION search_fold(locale text, words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE locale
    WHEN 'pt' THEN regexp_replace(regexp_replace(plain(words), '[^[:alnum:]]+', ' ', 'g'), '(oes|aos|aes)\M', 'ao', 'g')
    WHEN 'es' THEN regexp_replace(regexp_replace(plain(words), '[^[:alnum:]]+', ' ', 'g'), 'iones\M', 'ion', 'g')
    ELSE regexp_replace(plain(words), '[^[:alnum:]]+', ' ', 'g') END;

UPDATE "SearchEntry" SET "keywords" = "keywords";
