import type { IncomingHttpHeaders } from 'node:http'

/** Headers by which a client could pass for the front, or for Next itself. `host` is the front's to set. */
const untrusted =
  /^(?:x-middleware-.*|x-nonce|content-security-policy.*|x-forwarded-.*|forwarded|x-real-ip|x-client-address|x-requested-address)$/

/** Takes away what only the front may say. */
export function dropUntrusted(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (untrusted.test(name)) delete headers[name]
}
