import type { Server } from 'node:http'

/**
 * Stops a server without cutting anyone off: nobody new is let in, what is being answered is answered, and connections that
 * wait for a next request are closed. Ends after `limit` milliseconds at the latest.
 */
export async function drain(server: Server, limit: number): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false
  })
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const deadline = setTimeout(() => server.closeAllConnections(), limit)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearInterval(sweep)
  clearTimeout(deadline)
}
