import { comparePartial, parsePartialDate } from '#lib/date/partial-date.ts'

/** What of a presidency says when it is: `from` and `to` are partial dates, '' where they are unknown. */
export interface Term {
  kind: 'chair' | 'coChair'
  state: 'designated' | 'acting' | 'extended' | 'handedOver' | 'unknown'
  from: string
  to: string
}

export interface Presiding<T extends Term> {
  /**
   * Whether `terms` are those that preside; or none does as far as is recorded, and they are the last that did; or the record has no
   * dates to tell by, and there are none.
   */
  standing: 'presiding' | 'lastRecorded' | 'unknown'
  /** Chairs before co-chairs, each in the order of time. More than one chair where terms of years alone leave the handover open. */
  terms: T[]
  /** Those that are to come, the next one first. */
  next: T[]
}

/**
 * Who presides on a day (`YYYY-MM-DD`), derived from the terms: no record is said to be current, and none is once the last day that its
 * term may have has passed. Where dates leave a choice, a term that surely includes the day goes before one that may, and one that
 * is said to be acting before one that is not. Source of the rule: a list of chairs that calls a term of past years the current one.
 */
export function presiding<T extends Term>(terms: readonly T[], day: string): Presiding<T> {
  const spans = terms.map((term) => spanOf(term, terms))
  const next = spans
    .filter((span) => isToCome(span, day))
    .map(({ term }) => term)
    .sort(inTime)
  const holders = (['chair', 'coChair'] as const).flatMap((kind) =>
    mostCertain(
      spans.filter((span) => span.term.kind === kind && mayInclude(span, day)),
      day,
    ),
  )
  if (holders.length > 0) return { standing: 'presiding', terms: holders, next }
  const last = lastOf(spans.filter((span) => !isToCome(span, day)))
  return { standing: last.length > 0 ? 'lastRecorded' : 'unknown', terms: last, next }
}

/** Whether a term is over on a day (`YYYY-MM-DD`) for sure: its last possible day has passed, or it was handed over. */
export function isOver({ to, state }: Term, day: string): boolean {
  const ends = parsePartialDate(to)
  return state === 'handedOver' || (ends !== null && ends.latest < day)
}

/** In the order of time, chairs first among those of one time; those without dates last. For `sort`. */
export function inTime(a: Term, b: Term): number {
  const byTime = comparePartial(a.from || a.to, b.from || b.to) || comparePartial(a.to, b.to)
  return byTime || Number(a.kind === 'coChair') - Number(b.kind === 'coChair')
}

/** Between which days a term begins, and between which it ends. Null where nothing says so. */
interface Span<T extends Term> {
  term: T
  begins: { earliest: string; latest: string } | null
  ends: { earliest: string; latest: string } | null
}

function spanOf<T extends Term>(term: T, all: readonly T[]): Span<T> {
  return { term, begins: parsePartialDate(term.from), ends: parsePartialDate(term.to) ?? endedBySuccessor(term, all) }
}

/** A term whose end nobody wrote down is over when the next of its kind has begun. */
function endedBySuccessor(term: Term, all: readonly Term[]): Span<Term>['ends'] {
  const begins = parsePartialDate(term.from)
  if (!begins) return null
  const after = all
    .filter(({ kind }) => kind === term.kind)
    .flatMap(({ from }) => parsePartialDate(from) ?? [])
    .filter(({ earliest }) => earliest > begins.latest)
    .map(({ earliest, latest }) => ({ earliest, latest }))
  return after.sort((a, b) => (a.earliest < b.earliest ? -1 : 1))[0] ?? null
}

function isActing({ state }: Term): boolean {
  return state === 'acting' || state === 'extended'
}

function isToCome({ term, begins, ends }: Span<Term>, day: string): boolean {
  if (term.state === 'handedOver') return false
  if (begins) return begins.earliest > day || (term.state === 'designated' && begins.latest > day)
  return term.state === 'designated' && !(ends && ends.latest < day)
}

/** A term without a beginning counts only where the record says that it is under way. */
function mayInclude({ term, begins, ends }: Span<Term>, day: string): boolean {
  if (term.state === 'handedOver' || isToCome({ term, begins, ends }, day)) return false
  if (ends && ends.latest < day) return false
  return begins !== null || isActing(term)
}

function surelyIncludes({ begins, ends }: Span<Term>, day: string): boolean {
  return begins !== null && begins.latest <= day && (ends === null || ends.earliest >= day)
}

function mostCertain<T extends Term>(spans: readonly Span<T>[], day: string): T[] {
  const sure = spans.filter((span) => surelyIncludes(span, day))
  const left = sure.length > 0 ? sure : spans
  const acting = left.filter(({ term }) => isActing(term))
  return (acting.length > 0 ? acting : left).map(({ term }) => term).sort(inTime)
}

/** The term that ended last, with whoever chaired beside it. What has no date cannot be placed among them. */
function lastOf<T extends Term>(spans: readonly Span<T>[]): T[] {
  const dated = spans.flatMap(({ term, begins, ends }) => {
    const end = (ends ?? begins)?.latest
    return end ? [{ term, end }] : []
  })
  const chairs = dated.filter(({ term }) => term.kind === 'chair')
  const among = chairs.length > 0 ? chairs : dated
  const end = among
    .map((each) => each.end)
    .sort()
    .at(-1)
  return dated
    .filter((each) => each.end === end)
    .map(({ term }) => term)
    .sort(inTime)
}
