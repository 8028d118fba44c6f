import { RenderFailed, Unavailable } from './failure.ts'
import type { Handle } from './handle.ts'
import { finishPage, type Page } from './page.ts'
import { headersForAll, publicPolicy, type Setting } from './policy.ts'
import type { Publications } from './publications.ts'
import { type Rendered, render } from './render.ts'
import { stripScriptLinks, stripScripts } from './strip.ts'

export type PageMakerOptions = Setting & {
  handle: Handle
  publications: Publications
  /** The host that pages are rendered for. */
  host: string
  /** Milliseconds after which a rendering is given up. */
  limit: number
}

/** Makes finished public pages of what Next renders. */
export type PageMaker = {
  /** What Next has at an address of its own, whatever its status below 500 (any, in dev mode); throws Unavailable or RenderFailed. */
  rendered(url: string): Promise<Rendered>
  /** The finished page of it, to be answered with `status`. */
  finished(status: number, rendered: Rendered, headers?: Record<string, string>): Promise<Page>
}

export function pageMaker({ handle, publications, host, limit, ...setting }: PageMakerOptions): PageMaker {
  const common = {
    ...headersForAll(setting),
    'content-security-policy': publicPolicy(setting),
    'cache-control': 'public, max-age=0, must-revalidate',
  }
  return {
    async rendered(url) {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), limit)
      const made = await render(handle, url, host, late.signal)
        .catch((error: unknown) => {
          throw late.signal.aborted
            ? new Unavailable(`${url} took too long`)
            : new RenderFailed(`${url} failed`, { cause: error })
        })
        .finally(() => clearTimeout(timer))
      // In dev mode Next's own page tells of the error best.
      if (made.status < 500 || setting.dev) return made
      if (!(await publications.check())) throw new Unavailable(`${url} needs the database`)
      throw new RenderFailed(`${url} answered ${made.status}`)
    },
    async finished(status, { headers, body }, more = {}) {
      const type = String(headers['content-type'] ?? 'text/html; charset=utf-8')
      const link = stripScriptLinks([headers.link ?? []].flat().join(', '))
      // In dev mode Next's client is wanted, for hot reload and for its reports of errors.
      const content = type.startsWith('text/html') && !setting.dev ? Buffer.from(stripScripts(body.toString())) : body
      return finishPage(status, { ...common, 'content-type': type, ...(link && { link }), ...more }, content)
    },
  }
}
