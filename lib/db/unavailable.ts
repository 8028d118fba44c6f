/** Prisma's codes for a server that cannot be reached, a pool or transaction that got no connection in time, and a lost race for a lock. */
const prismaCodes = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1011',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
  'P2037',
])

/** Node's codes for a connection that did not come about or broke. */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** The driver adapter's own words for the same (`cause.kind`). */
const adapterKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TransactionWriteConflict',
  'DatabaseDoesNotExist',
  'AuthenticationFailed',
  'TlsConnectionError',
])

/**
 * SQLSTATE: class 08 (connection), 53 (out of resources: connections, memory, disk), 57P (shut down, starting up), 57014 (statement
 * timeout), 55P03 (lock timeout), 40 (rolled back for another's sake), 25006 (read-only, as while a standby takes over).
 * Source: PostgreSQL, appendix A.
 */
const sqlState = /^(08\w{3}|53\w{3}|57P\d\d|57014|55P03|40\w{3}|25006)$/

/** What node-postgres says, without any code, of a pool that ran dry and of a connection that went away. */
const driverWords =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Whether an error, or what caused it, means that the database is away or busy, so that the same may work in a moment. */
export function meansUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const { code, originalCode, kind, message, cause, errors, meta } = error as Record<string, unknown>
  const codes = [text(code), text(originalCode)]
  if (codes.some((each) => prismaCodes.has(each) || socketCodes.has(each) || sqlState.test(each))) return true
  if (adapterKinds.has(text(kind)) || driverWords.test(text(message))) return true
  const within = [
    cause,
    ...(Array.isArray(errors) ? errors : []),
    (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError,
  ]
  return within.some((each) => meansUnavailable(each, depth + 1))
}
