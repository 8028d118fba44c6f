/** Latin letters that Unicode does not take apart into a letter and a mark. */
const whole: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/**
 * Text without case, accents and other marks, for comparing and searching: `Bogotá` and `BOGOTA` are one, `ñ` is `n`,
 * non-breaking and wide spaces are plain ones (Unicode NFKD). Punctuation and line ends stay.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħı]/g, (letter) => whole[letter] ?? letter)
}

/** How long a slug may grow: the address stays one that can be read out. */
const longest = 80

/**
 * Words for an address: `Plenary Chapter “8th …”` gives `plenary-chapter-8th`. Small letters a to z, digits and single hyphens, at
 * most 80 characters and cut between words. Where no letter is left, `fallback` itself.
 */
export function slugify(text: string, fallback: string): string {
  const words = foldWords(text)
    // An apostrophe joins what it stands in: `women's` is one word.
    .replace(/(?<=[a-z0-9])['’ʼ](?=[a-z0-9])/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = words[0]?.slice(0, longest) ?? fallback
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break
    slug += `-${word}`
  }
  return slug
}
