import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers one request: Next in the server, a plain function in the tests. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>
