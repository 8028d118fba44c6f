import { paths } from '#lib/paths.ts'

/** Where a path has no business leading after signing in: back to signing in, or to a route that is no page. */
const noPage = /^\/(?:sign-in|api|_next)(?:[/?#]|$)/

/**
 * Where to go after signing in: `value` where it is a path on this site, else the desk. Whatever a browser might read as another
 * host (`//host`, `/\host`, a tab or line break within, `https:host`) is not a path on this site.
 */
export function safePath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 1_000) return paths.admin.desk
  if (!/^\/(?![/\\])[!-[\]-~]*$/.test(value)) return paths.admin.desk
  const here = 'http://here.invalid'
  if (!URL.canParse(value, here)) return paths.admin.desk
  const url = new URL(value, here)
  const path = url.pathname + url.search + url.hash
  // Dots are resolved by now: `/x/..//host` has become `//host`.
  if (url.origin !== here || path.startsWith('//') || noPage.test(path)) return paths.admin.desk
  return path
}
