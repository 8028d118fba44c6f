/**
 * The origins whose pages may change something: the one that the product is reached at, and, on a developer's machine, the
 * same under the loopback addresses. Bar 7: a missing or `null` origin is foreign.
 */
export function originsOf(appUrl: URL): ReadonlySet<string> {
  const port = appUrl.port && `:${appUrl.port}`
  const local =
    appUrl.hostname === 'localhost' ? ['127.0.0.1', '[::1]'].map((host) => `${appUrl.protocol}//${host}${port}`) : []
  return new Set([appUrl.origin, ...local])
}
