/**
 * Takes out of a rendered page what only a browser that runs scripts has use for: scripts (data in `application/ld+json`
 * stays), preloads of scripts, the links by which React holds back painting, and React's comments.
 *
 * React escapes `<` in text and `>` in attributes, so what looks like markup is markup; the one exception is the content
 * of a script, which is why a whole script is matched at once, the ones that stay too.
 */
export function stripScripts(html: string): string {
  return html.replace(pieces, (piece, attributes: string | undefined) => {
    if (attributes !== undefined) return isData(attributes) ? piece : ''
    if (piece.startsWith('<link')) return isForScripts(piece) ? '' : piece
    return ''
  })
}

/** A script with its content, up to the end of the page where it is not closed; a link; a comment. */
const pieces = /<script\b([^>]*)>[\s\S]*?(?:<\/script[^>]*>|$)|<link\b[^>]*>|<!--[\s\S]*?(?:-->|$)/gi

function isData(attributes: string): boolean {
  return /\stype\s*=\s*(?:"application\/ld\+json"|'application\/ld\+json'|application\/ld\+json(?=[\s/]|$))/i.test(
    attributes,
  )
}

function isForScripts(link: string): boolean {
  return /\s(?:as\s*=\s*["']?script|rel\s*=\s*["']?(?:modulepreload|expect))\b/i.test(link)
}

/** The same for the `Link` header, by which Next announces fonts and may announce scripts. */
export function stripScriptLinks(header: string): string {
  return header
    .split(/,(?=\s*<)/)
    .map((link) => link.trim())
    .filter((link) => !/;\s*(?:as\s*=\s*"?script|rel\s*=\s*"?modulepreload)\b/i.test(link))
    .join(', ')
}
