import type { ActionCode } from './result.ts'

/** The status of a failure where a route answers as an action does. */
export const statuses: Record<ActionCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  invalid: 422,
  missing: 404,
  conflict: 409,
  stale: 409,
  throttled: 429,
  unavailable: 503,
  failed: 500,
}
