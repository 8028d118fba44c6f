import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '#lib/paths.ts'
import { root } from '../own-node.mjs'
import { administrator } from './administrator.ts'
import { asBrowsers, Connection, headersOf, type Sent } from './connection.ts'

/** A published meeting as the office begins to change it. */
export interface PublishedMeeting {
  recordId: string
  slug: string
  version: number
  content: Record<string, unknown>
}

/** A draft as it was last saved. */
export interface Draft extends PublishedMeeting {
  revisionId: string
  counter: number
}

/** A change of a meeting that its readers see. */
export const venue = (es: string) => ({ venue: { es, en: '', pt: '' } })

/** The office by its own way in, over HTTP: a session, its pages, and what its forms and editor send. */
export class Office {
  readonly #connection: Connection
  readonly #headers: Readonly<Record<string, string>>

  private constructor(connection: Connection, headers: Readonly<Record<string, string>>) {
    this.#connection = connection
    this.#headers = headers
  }

  /** Signs in. */
  static async enter(origin: string): Promise<Office> {
    const connection = new Connection(origin)
    const answer = await connection.exchange({
      method: 'POST',
      path: paths.signInPassword,
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...administrator, callbackUrl: paths.admin.desk }).toString(),
    })
    const cookie = headersOf(answer)
      ['set-cookie']?.split('\n')
      .map((line) => line.split(';')[0])
    if (answer.status !== 303 || !cookie) throw new Error(`Signing in was answered with ${answer.status}`)
    return new Office(connection, { origin, cookie: cookie.join('; ') })
  }

  /** Another person of the same session, at a connection of their own. */
  colleague(): Office {
    return new Office(new Connection(String(this.#headers.origin)), this.#headers)
  }

  /** A request for one of the office's pages. */
  page(path: string): Sent {
    return { path, headers: { ...this.#headers, ...asBrowsers } }
  }

  /** Saves a change of a meeting: its first draft, or that again. */
  async save(of: PublishedMeeting | Draft, change: Record<string, unknown>): Promise<Draft> {
    const draft: Draft = { revisionId: randomUUID(), counter: 0, ...of, content: { ...of.content, ...change } }
    const { recordId, revisionId, counter, version: baseVersion, content } = draft
    const input = { type: 'meeting', recordId, revisionId, counter, baseVersion, content }
    const saved = await this.#act<{ counter: number }>('saveDraftAction', recordId, input)
    return { ...draft, counter: saved.counter }
  }

  /** Publishes a draft; resolves with the meeting as it is public now. */
  async publish({ revisionId, counter, ...meeting }: Draft): Promise<PublishedMeeting> {
    const [published] = await this.#act<{ version: number; slug: string }[]>('publishAction', meeting.recordId, {
      requests: [{ revisionId, counter }],
    })
    return { ...meeting, ...published }
  }

  /** Publishes a meeting with another venue. */
  async changeVenue(meeting: PublishedMeeting): Promise<PublishedMeeting> {
    return this.publish(await this.save(meeting, venue(`Sala de la versión ${meeting.version}`)))
  }

  close(): void {
    this.#connection.close()
  }

  /** Calls a server action as React's client does: the arguments as JSON, the action by its id of this build. */
  async #act<T>(name: string, recordId: string, input: unknown): Promise<T> {
    const { status, body } = await this.#connection.exchange({
      method: 'POST',
      path: paths.admin.record('meeting', recordId),
      headers: {
        ...this.#headers,
        'next-action': actionId(name),
        'content-type': 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
      },
      body: JSON.stringify([input]),
    })
    const answer = /^\w+:(\{"ok":.*\})$/m.exec(body.toString())?.[1]
    const result = answer ? (JSON.parse(answer) as { ok: boolean; data: T }) : undefined
    if (status !== 200 || !result?.ok) throw new Error(`${name} was answered with ${status}: ${answer ?? body}`)
    return result.data
  }
}

let ids: Map<string, string> | undefined

function actionId(name: string): string {
  ids ??= actionIds()
  return ids.get(name) ?? ''
}

function actionIds(): Map<string, string> {
  const manifest = join(root, '.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, { exportedName?: string }> }
  return new Map(Object.entries(node).map(([id, { exportedName = '' }]) => [exportedName, id]))
}
