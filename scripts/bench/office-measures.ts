import { setTimeout as pause } from 'node:timers/promises'
import { paths } from '#lib/paths.ts'
import { Connection } from './connection.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Bench } from './measure.ts'
import { type Office, type PublishedMeeting, venue } from './office.ts'
import { rareWords } from './questions.ts'

/** What the office does: its list and its search by as many as read the public pages; writing by one person, who does it in turn. */
export async function measureOffice({ origin, seconds, facts, add, load }: Bench, office: Office): Promise<void> {
  const list = paths.admin.list('meeting')
  const searches = rareWords(facts.meetings).map((word) => office.page(`${list}?${new URLSearchParams({ q: word })}`))
  await load('Editor’s list', [office.page(list)])
  await load('Editor’s list, last page', [office.page(facts.lastAfter ? `${list}?after=${facts.lastAfter}` : list)])
  await load('Editor’s search, a rare word', searches)
  await load('Editor’s search, a common word', [office.page(`${list}?q=meeting`)])

  const [first, second, ...others] = facts.some
  if (!first || !second) return
  let draft = await office.save(first, venue('Sala'))
  let times = 0
  await add('Autosave', () =>
    inTurn(seconds, async (timed) => {
      draft = await timed(() => office.save(draft, venue(`Sala ${first.version}, guardada ${++times}`)))
    }),
  )
  await office.publish(draft)

  let meeting: PublishedMeeting = second
  /** A person reads once more what they publish, and the server is done with the publication before. */
  const publishing = (thinking: number) => () =>
    inTurn(seconds, async (timed) => {
      const changed = await office.save(meeting, venue(`Sala ${meeting.version}`))
      await pause(thinking)
      meeting = await timed(() => office.publish(changed))
    })
  await add('Publish', publishing(1_000))
  await add('Publish, one right after another', publishing(0))
  const reader = new Connection(origin)
  await add('Publish to visible', () =>
    inTurn(seconds, async (timed) => {
      const words = `Sala de la versión ${meeting.version}`
      const changed = await office.save(meeting, venue(words))
      await pause(1_000)
      meeting = await timed(async () => {
        const published = await office.publish(changed)
        const path = paths.public.record('es', 'meeting', published.slug)
        while (!(await reader.exchange({ path })).body.includes(words));
        return published
      })
    }),
  )
  reader.close()
  const some = others.slice(0, 50)
  if (some.length > 0) await add('Publications, up to fifty at once', () => allAtOnce(office, some))
}

/** One person who does a thing over and over; only what is `timed` counts. */
async function inTurn(
  seconds: number,
  turn: (timed: <T>(work: () => Promise<T>) => Promise<T>) => Promise<void>,
): Promise<Figures> {
  const latencies: number[] = []
  const timed = async <T>(work: () => Promise<T>) => {
    const began = performance.now()
    const done = await work()
    latencies.push(performance.now() - began)
    return done
  }
  for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline; ) await turn(timed)
  const spent = latencies.reduce((sum, each) => sum + each, 0) / 1000
  return figuresOf({ latencies: Float64Array.from(latencies), seconds: spent, bytes: 0, failed: 0, busy: 0 })
}

/** As many people as there are meetings, who all publish at one moment. */
async function allAtOnce(office: Office, meetings: readonly PublishedMeeting[]): Promise<Figures> {
  const people = await Promise.all(
    meetings.map(async (meeting) => {
      const colleague = office.colleague()
      return { colleague, draft: await colleague.save(meeting, venue(`Sala de todos, versión ${meeting.version}`)) }
    }),
  )
  const began = performance.now()
  const outcomes = await Promise.all(
    people.map(async ({ colleague, draft }) => {
      const published = await colleague.publish(draft).catch(() => undefined)
      return { refused: published ? null : draft, took: performance.now() - began }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  for (const { colleague } of people) colleague.close()
  // What was refused at that moment is published after it, so that no draft of it is in the way the next time.
  const refused = outcomes.flatMap(({ refused }) => refused ?? [])
  for (const draft of refused) await office.publish(draft)
  const latencies = Float64Array.from(outcomes.map(({ took }) => took))
  return figuresOf({ latencies, seconds, bytes: 0, failed: refused.length, busy: 0 })
}
