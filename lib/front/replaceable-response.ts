import type { ServerResponse } from 'node:http'
import { setWrittenHeaders } from './written-head.ts'

/**
 * Has the last word on a response that another writes. At the moment when its head would go out, `decide` sees its status and
 * headers; it may change headers, or send an answer of its own with what it is given, and everything that the other writes
 * after that is dropped.
 *
 * @param decide returns the answer's own sending, or undefined to let the response go out.
 */
export function decideAtHead(response: ServerResponse, decide: () => (() => void) | undefined): void {
  const { writeHead, write, end, flushHeaders } = response
  let state: 'open' | 'passing' | 'replaced' = 'open'

  /** Whether the response is the other's; decided once, when it first wants to send something. */
  const passes = (): boolean => {
    if (state === 'open') {
      state = 'passing'
      const send = decide()
      if (send) {
        for (const name of response.getHeaderNames()) response.removeHeader(name)
        send()
        state = 'replaced'
      }
    }
    return state === 'passing'
  }
  const dropped = (all: unknown[]): void => {
    const callback = all.find((argument) => typeof argument === 'function')
    if (callback) process.nextTick(callback as () => void)
  }

  response.writeHead = ((status: number, ...rest: never[]) => {
    if (state !== 'open') return state === 'replaced' ? response : Reflect.apply(writeHead, response, [status, ...rest])
    response.statusCode = status
    setWrittenHeaders(response, rest)
    return passes() ? Reflect.apply(writeHead, response, [response.statusCode]) : response
  }) as typeof writeHead
  response.write = ((...all: never[]) => {
    if (passes()) return Reflect.apply(write, response, all)
    dropped(all)
    return true
  }) as typeof write
  response.end = ((...all: never[]) => {
    if (passes()) return Reflect.apply(end, response, all)
    dropped(all)
    return response
  }) as typeof end
  response.flushHeaders = () => {
    if (passes()) Reflect.apply(flushHeaders, response, [])
  }
}
