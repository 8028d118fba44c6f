import { Client } from 'pg'
import type { Publications } from './publications.ts'

type Options = {
  connectionString: string
  /** Milliseconds from one asking to the next. */
  every?: number
  /** Milliseconds that the database has to answer before it counts as away. */
  timeout?: number
}

// One statement, so that both numbers are of one moment.
const newestNumbers = `
  select coalesce((select max("number") from "Publication"), 0)::int as "number",
         coalesce((select max("number") from "Publication" where "act" = 'withdraw'), 0)::int as "withdrawal"`

/**
 * Follows the publication sequence on one connection of its own: listens for the notice that each publication sends at its
 * commit, and asks once a second besides, since a notice may be lost with a connection and none passes through a pooler.
 *
 * A notice only makes it ask at once. The number is always the answer to the newest question, and questions follow one
 * another on one connection, so an old answer can never overtake a new one.
 */
export function publicationsInPostgres({ connectionString, every = 1000, timeout = 1000 }: Options): Publications {
  const listeners: (() => void)[] = []
  let connected: Client | undefined
  let connecting: Promise<boolean> | undefined
  let asking: Promise<boolean> | undefined
  let askAgain = false
  let number: number | undefined
  let withdrawal = 0
  let away = true
  let closed = false

  const lose = (client: Client) => {
    if (connected === client) connected = undefined
    away = true
    client.removeAllListeners('notification')
    // With a question open, this cuts the connection without waiting for the other side.
    client.end().catch(() => {})
  }

  const ask = (client: Client): Promise<boolean> => {
    asking ??= client
      .query<{ number: number; withdrawal: number }>(newestNumbers)
      .then(
        ({ rows }) => {
          if (closed || connected !== client) return false
          const newest = rows[0]?.number
          const changed = newest !== number
          number = newest
          withdrawal = rows[0]?.withdrawal ?? withdrawal
          away = false
          if (changed) for (const listener of listeners) listener()
          return true
        },
        () => {
          lose(client)
          return false
        },
      )
      .finally(() => {
        asking = undefined
        if (askAgain && connected) void ask(connected)
        askAgain = false
      })
    return asking
  }

  const connect = async (): Promise<boolean> => {
    const client = new Client({
      connectionString,
      connectionTimeoutMillis: timeout,
      query_timeout: timeout,
      keepAlive: true,
      application_name: 'secretariat front',
    })
    client.on('error', () => lose(client))
    client.on('notification', () => {
      // A question already on its way may have been answered before this commit.
      if (asking) askAgain = true
      else void ask(client)
    })
    try {
      await client.connect()
      await client.query('listen publication')
      connected = client
      return await ask(client)
    } catch {
      lose(client)
      return false
    }
  }

  const check = async (): Promise<boolean> => {
    if (closed) return false
    if (connected) return ask(connected)
    connecting ??= connect().finally(() => {
      connecting = undefined
    })
    return connecting
  }

  const timer = setInterval(check, every)
  void check()

  return {
    get number() {
      return number
    },
    get withdrawal() {
      return withdrawal
    },
    get away() {
      return away
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
    check,
    async close() {
      closed = true
      clearInterval(timer)
      await connecting
      await connected?.end().catch(() => {})
    },
  }
}
