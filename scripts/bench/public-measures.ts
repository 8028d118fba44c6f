import { locales } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { asBrowsers, Connection, type Exchange, type Sent } from './connection.ts'
import { type Figures, figuresOf } from './figures.ts'
import { clients, type Load, type Loaded, underLoad } from './load.ts'
import type { Bench } from './measure.ts'
import { nginxServing } from './nginx.ts'
import type { Office } from './office.ts'
import * as questions from './questions.ts'

const onAPage = 50
const pages = (addresses: readonly string[]): Sent[] => addresses.map((path) => ({ path, headers: asBrowsers }))
const listIn = (locale: (typeof locales)[number]) => paths.public.list(locale, 'meeting')

/** What anyone may read. The office publishes in between, so that what is kept does not hold any more. */
export async function measurePublic(bench: Bench, office: Office): Promise<void> {
  const { load, facts } = bench
  const meetings = facts.slugs.flatMap((slug) => locales.map((locale) => paths.public.record(locale, 'meeting', slug)))
  const everyList = (queries: readonly string[]) =>
    queries.flatMap((query) => locales.map((locale) => `${listIn(locale)}?${query}`))
  const filtered = everyList(facts.filters.map((filter) => String(new URLSearchParams(filter))))
  const withText = everyList(questions.manyHold.map((q) => String(new URLSearchParams({ q }))))
  const last = Math.ceil(facts.meetings / onAPage)
  const deep = everyList(Array.from({ length: Math.min(30, last - 1) }, (_, index) => `page=${last - index}`))
  await load('Meeting, not kept', pages(meetings), { once: true })
  await measureNotKept(bench, office, 'Filtered list, not kept', filtered)
  await measureNotKept(bench, office, 'List with a text, not kept', withText)
  // A record of one page has no other.
  await measureNotKept(bench, office, 'Deep page, not kept', deep.length > 0 ? deep : filtered)
  await measureKept(bench, 'Public list', listIn('es'))
  await measureKept(bench, 'Meeting', meetings[0] ?? '')
  await measureKept(bench, 'Filtered list', filtered[0] ?? '')
  await measureKept(bench, 'Deep page', deep[0] ?? listIn('es'))
  await load('Search, a rare word', questions.rare(facts.meetings), { once: true })
  await load('Search, common words', questions.common(), { once: true })
  await load('Search, no hit', questions.noHit(), { once: true })
  await load('Search, a typing error', questions.typingError(facts.meetings), { once: true })
}

/** A kept page, and beside it the same bytes from nginx. */
async function measureKept({ origin, seconds, freePort, say, add, load }: Bench, what: string, path: string) {
  const answer = await answerOf(origin, path)
  const row = await load(`${what}, kept`, pages([path]))
  const nginx = await nginxServing(answer, freePort)
  if (!nginx) return say('There is no nginx to compare with (Debian: apt install nginx-light)')
  const same = { origin: nginx.origin, clients, seconds, requests: pages([path]) }
  row.nginx = await add(`${what}, from nginx`, async () => figuresOf(await underLoad(same)), nginx.process)
  await nginx.stop()
}

async function answerOf(origin: string, path: string): Promise<Exchange> {
  const connection = new Connection(origin)
  const answer = await connection.exchange({ path, headers: asBrowsers })
  connection.close()
  return answer
}

/** Asks for each address once after a publication, when nothing that is kept holds any more; then again after the next. */
async function measureNotKept(bench: Bench, office: Office, what: string, addresses: readonly string[]): Promise<void> {
  const { origin, seconds, facts, add } = bench
  const load: Load = { origin, clients, seconds, requests: pages(addresses), once: true }
  let [meeting] = facts.some
  await add(what, async () => {
    const rounds: Loaded[] = []
    for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline; ) {
      meeting &&= await office.changeVenue(meeting)
      rounds.push(await underLoad(load))
    }
    return allOf(rounds)
  })
  if (meeting) facts.some[0] = meeting
}

function allOf(rounds: readonly Loaded[]): Figures {
  const sum = (of: (round: Loaded) => number) => rounds.reduce((total, round) => total + of(round), 0)
  return figuresOf({
    latencies: Float64Array.from(rounds.flatMap(({ latencies }) => [...latencies])),
    seconds: sum((round) => round.seconds),
    bytes: sum((round) => round.bytes),
    failed: sum((round) => round.failed),
    busy: sum((round) => round.busy) / rounds.length,
  })
}
