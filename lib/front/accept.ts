import { defaultLocale, isLocale, type Locale, locales } from '#lib/i18n/locales.ts'

/** The forms in which a body is kept, the smallest first: the order in which a client that takes several gets one. */
export const encodings = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof encodings)[number]

/** The members of an Accept-… header with their weights, in the order sent. A weight that is no number counts as 0. */
function weighted(header: string): { name: string; weight: number }[] {
  return header.split(',').flatMap((member) => {
    const [name = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase())
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    const weight = q === undefined ? 1 : Number(q)
    return name ? [{ name, weight: weight >= 0 && weight <= 1 ? weight : 0 }] : []
  })
}

/**
 * The encoding to send, by RFC 9110 12.5.3. Weights other than 0 are not compared: a client that takes Brotli at all is
 * better served by it. Where even `identity` is refused, it is sent all the same, as the RFC allows.
 */
export function encodingFor(header: string | undefined): Encoding {
  if (!header) return 'identity'
  const known = remembered.get(header)
  if (known) return known
  const weights = new Map(weighted(header).map(({ name, weight }) => [name, weight]))
  const chosen = encodings.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0) ?? 'identity'
  if (remembered.size < 100) remembered.set(header, chosen)
  return chosen
}

/** Whether what is compressed while it is sent may go out as gzip. */
export function takesGzip(header: string | null): boolean {
  const weights = new Map(weighted(header ?? '').map(({ name, weight }) => [name, weight]))
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}

/** Browsers send a handful of different headers, so that nearly every one has been read before. */
const remembered = new Map<string, Encoding>()

/** The reader's language by Accept-Language (RFC 9110 12.5.4), compared by its first subtag; Spanish where nothing matches. */
export function localeFor(header: string | undefined): Locale {
  const wishes = weighted(header ?? '').map(({ name, weight }) => ({ language: name.split('-')[0] ?? '', weight }))
  const refused = new Set(wishes.filter(({ weight }) => weight === 0).map(({ language }) => language))
  const wished = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  const best = wished.map(({ language }) => language).find((language) => isLocale(language) || language === '*')
  if (best && isLocale(best)) return best
  return [defaultLocale, ...locales].find((locale) => !refused.has(locale)) ?? defaultLocale
}

/** Whether `If-None-Match` names one of our entity tags: a list or `*`, compared weakly (RFC 9110 13.1.2). */
export function namesTag(ifNoneMatch: string | undefined, tags: readonly string[]): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  return (ifNoneMatch.match(/"[^"]*"/g) ?? []).some((tag) => tags.includes(tag))
}
