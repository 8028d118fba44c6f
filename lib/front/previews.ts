import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { RenderFailed, Unavailable } from './failure.ts'
import { lane } from './lane.ts'
import { sendPage } from './page.ts'
import { type PageMakerOptions, pageMaker } from './page-maker.ts'
import { headersForAll } from './policy.ts'

export type PreviewsOptions = PageMakerOptions & {
  /** Milliseconds that a reader waits for a place. */
  patience: number
  /** Answers as any address does that leads nowhere. */
  missing: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  log: (message: string, cause?: unknown) => void
}

/** Of every answer to who has a link: kept nowhere, found nowhere, and its address told to nobody. */
const closed = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
}

/**
 * Shows texts before their publication to who has a link: rendered at each request without a word of the reader's but the address, as
 * a public page is, and never kept. Who asks for what there is not, or not any more, meets what any unknown address is answered with.
 * Whoever tries out links gets two places, and none of those for the pages that everyone reads.
 */
export function previews(options: PreviewsOptions) {
  const { patience, missing, log } = options
  const maker = pageMaker(options)
  const turn = lane({ width: 2, queue: 30, patience })

  const show = async (request: IncomingMessage, response: ServerResponse, url: string): Promise<void> => {
    const made = await turn(() => maker.rendered(url))
    const location = String(made.headers.location ?? '')
    if (made.status === 307 && /^\/(?!\/)/.test(location)) {
      response.writeHead(307, { ...headersForAll(options), ...closed, location, 'content-length': 0 }).end()
      return
    }
    // In dev mode a failure is shown as Next tells of it.
    if (made.status !== 200 && made.status < 500) return missing(request, response)
    sendPage(request, response, await maker.finished(made.status, made, closed))
  }

  return async (request: IncomingMessage, response: ServerResponse, token: string, locale: Locale): Promise<void> => {
    try {
      await show(request, response, paths.preview(token, locale))
    } catch (error) {
      if (error instanceof Unavailable) throw error
      // Whoever reads the address reads the text: no log has it.
      log('a preview failed', error instanceof RenderFailed ? withoutToken(error.cause, token) : error)
      throw new RenderFailed('a preview failed')
    }
  }
}

function withoutToken(cause: unknown, token: string): string | undefined {
  return cause instanceof Error ? (cause.stack ?? cause.message).replaceAll(token, '…') : undefined
}
