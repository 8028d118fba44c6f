/** What the front's headers depend on: whether the reader comes over https, and whether Next runs in its dev mode. */
export type Setting = { https: boolean; dev: boolean }

/** Headers of every answer whatever it is. HSTS only over https, where a browser heeds it. */
export function headersForAll({ https }: Setting): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(https && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

const shared = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/**
 * The policy of a public page, which has no script at all. In dev mode Next's client and hot reload must run, and its
 * styles are inline.
 */
export function publicPolicy({ dev }: Setting): string {
  return dev
    ? `default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; img-src 'self' data:; font-src 'self' data:; ${shared}`
    : `default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; ${shared}`
}

/**
 * The policy of a staff page. Next finds the nonce in it and puts it on every script and style. React Aria renders style
 * attributes on the server, which nothing short of `style-src-attr 'unsafe-inline'` lets through.
 */
export function staffPolicy(nonce: string, { dev }: Setting): string {
  const script = `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`
  const style = dev
    ? "style-src 'self' 'unsafe-inline'"
    : `style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`
  const connect = `connect-src 'self'${dev ? ' ws:' : ''}`
  return `default-src 'self'; ${script}; ${style}; ${connect}; img-src 'self' data:; font-src 'self'${dev ? ' data:' : ''}; ${shared}`
}

/**
 * The policy of an uploaded file. Whatever its bytes are, and whatever a browser takes them for: no origin, no script, nothing loaded, no
 * place in another page. Browsers' own viewers of PDFs work under it.
 */
export const filePolicy = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
