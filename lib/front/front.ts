import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { localeFor } from './accept.ts'
import type { Answer } from './answer.ts'
import { downloads } from './downloads.ts'
import { RenderFailed, Unavailable } from './failure.ts'
import { sendPage } from './page.ts'
import { awayPage, type ProblemStatus, problemPage } from './plain-page.ts'
import { headersForAll, publicPolicy } from './policy.ts'
import { previews } from './previews.ts'
import { missingAddress } from './public-address.ts'
import { type PublicRecordOptions, publicRecord } from './public-record.ts'
import { type Route, routeOf } from './route.ts'
import { sentFiles } from './sent-files.ts'
import { type StaffOptions, staff } from './staff.ts'
import type { StaticFiles } from './static-files.ts'

export type FrontOptions = Omit<PublicRecordOptions, 'host' | 'https'> &
  Omit<StaffOptions, 'https' | 'away' | 'refuse' | 'answerAway'> & { files: StaticFiles }

export type Front = {
  listener: (request: IncomingMessage, response: ServerResponse) => void
  /** Renders what is likely to be asked for first. */
  warm: () => Promise<void>
}

/** What stands before Next: sends kept pages, true statuses and the headers of every answer, and lets the rest through to it. */
export function front(options: FrontOptions): Front {
  const { handle, publications, appUrl, dev, files, log } = options
  const setting = { dev, https: appUrl.protocol === 'https:' }
  const record = publicRecord({ ...options, ...setting, host: appUrl.host })
  const common = { ...headersForAll(setting), 'content-security-policy': publicPolicy({ ...setting, dev: false }) }

  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body = '',
  ) => {
    response.writeHead(status, { ...common, ...headers, 'content-length': Buffer.byteLength(body) })
    if (request.method === 'HEAD') response.end()
    else response.end(body)
  }

  const awayFromStaff = (request: IncomingMessage, response: ServerResponse, address: string) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' }
    send(request, response, 503, headers, awayPage(readersLocale(request), address))
  }

  const refuse = (request: IncomingMessage, response: ServerResponse, status: ProblemStatus) => {
    const locale = readersLocale(request)
    const kept = status === 503 ? record.unavailable(locale) : undefined
    if (kept) return sendPage(request, response, kept)
    const more = { ...(status === 503 && { 'retry-after': '5' }), ...(status === 405 && { allow: 'GET, HEAD' }) }
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...more }
    if (status !== 413) return send(request, response, status, headers, problemPage(status, locale))
    // A client that is cut off while it sends may never read the answer: what it sends is let go by for a moment.
    response.shouldKeepAlive = false
    const body = problemPage(status, locale)
    response.writeHead(status, { ...common, ...headers, 'content-length': Buffer.byteLength(body) }).write(body)
    const finish = () => response.end()
    const timer = setTimeout(finish, 2000)
    request
      .resume()
      .once('end', finish)
      .once('close', () => clearTimeout(timer))
  }

  const redirect = (
    request: IncomingMessage,
    response: ServerResponse,
    status: 307 | 308,
    location: string,
    vary?: string,
  ) =>
    // Asked again each time: a slug that was given up may be taken back, and a browser that kept the redirect would go in circles.
    send(request, response, status, {
      location,
      'cache-control': 'public, max-age=0, must-revalidate',
      ...(vary && { vary }),
    })

  const missingPage = (request: IncomingMessage, locale = readersLocale(request)) => record.find(missingAddress(locale))

  const deliver = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> => {
    if (answer.to === 'page') return sendPage(request, response, answer.page)
    if (answer.to === 'moved') {
      return redirect(request, response, answer.status, answer.location + queryOf(request.url, answer.location))
    }
    const missing = await missingPage(request, answer.locale).catch(() => undefined)
    if (missing?.to === 'page') sendPage(request, response, missing.page)
    else refuse(request, response, 404)
  }

  const away = () => publications.away
  const staffPages = staff({ ...options, ...setting, away, refuse, answerAway: awayFromStaff })
  const uploads = sentFiles({ ...options, ...setting, missing: missingPage, away, refuse })
  const preview = previews({
    ...options,
    ...setting,
    host: appUrl.host,
    missing: (request, response) => deliver(request, response, { to: 'missing', locale: undefined }),
  })
  const lists = downloads({ ...options, ...setting, away, refuse })

  const follow = async (request: IncomingMessage, response: ServerResponse, route: Route): Promise<void> => {
    if (route.to === 'staff') return staffPages(request, response, route.path)
    if (route.to === 'refused') return refuse(request, response, route.status)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405)
    switch (route.to) {
      case 'page':
        return deliver(request, response, await record.find(route.address))
      case 'missing':
        return deliver(request, response, route)
      case 'canonical':
        return redirect(request, response, 308, route.location)
      case 'start':
        return redirect(
          request,
          response,
          307,
          paths.public.home(localeFor(request.headers['accept-language'])),
          'accept-language',
        )
      case 'file':
        return uploads(request, response)
      case 'preview':
        return preview(request, response, route.token, route.locale ?? localeFor(request.headers['accept-language']))
      case 'download':
        return lists(request, response, route.url)
      case 'static': {
        const file = await files(route.path.slice('/_next/static/'.length))
        return file ? sendPage(request, response, file) : send(request, response, 404, plain, 'not found\n')
      }
      case 'livez':
        return send(request, response, 200, plain, 'alive\n')
      case 'readyz':
        return (await publications.check())
          ? send(request, response, 200, plain, 'ready\n')
          : send(request, response, 503, { ...plain, 'retry-after': '5' }, 'the database is away\n')
    }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/'
    if (dev && /^\/(?:_next|__next)/.test(url)) return handle(request, response)
    // Nearly every request ends here: an address in its canonical form whose page is kept.
    const kept = request.method === 'GET' || request.method === 'HEAD' ? record.kept(url) : undefined
    return kept ? deliver(request, response, kept) : follow(request, response, routeOf(url))
  }

  return {
    listener(request, response) {
      answer(request, response).catch((error: unknown) => {
        // What went wrong in rendering was told once, however many were waiting for it.
        if (!(error instanceof Unavailable || error instanceof RenderFailed))
          log(`${request.method} ${request.url} failed`, error)
        if (response.headersSent) response.destroy()
        else refuse(request, response, error instanceof Unavailable ? 503 : 500)
      })
    },
    warm: record.warm,
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/** The language of the address, where it begins with one; else the reader's. */
function readersLocale(request: IncomingMessage): Locale {
  const first = (request.url ?? '').split(/[/?]/, 2)[1] ?? ''
  return isLocale(first) ? first : localeFor(request.headers['accept-language'])
}

/** The query string of a request, for the address that it is sent on to, unless that has one. */
function queryOf(url = '', location: string): string {
  const cut = url.indexOf('?')
  return cut < 0 || location.includes('?') ? '' : url.slice(cut)
}
