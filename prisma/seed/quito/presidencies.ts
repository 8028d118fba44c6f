import type { PresidencyContent } from '#lib/record/presidency/schema.ts'
import { stableId } from '../stable-id.ts'
import { pageSource, type SeedRecord } from './page.ts'

type Source = PresidencyContent['sources'][number]

/** What the page says of one term. Years stand only where it gives them. */
interface Term {
  /** For its lasting id: never changed. */
  key: string
  iso2: string
  from?: string
  to?: string
  state: PresidencyContent['state']
  sources: (key: string) => Source[]
}

function presidency({ key: name, iso2, from = '', to = '', state, sources }: Term): SeedRecord<PresidencyContent> {
  const key = `presidency/${name}`
  return {
    id: stableId(key),
    content: {
      party: stableId(`state/${iso2}`),
      kind: 'chair',
      announced: '',
      from,
      to,
      rounds: [],
      state,
      sources: sources(key),
      staffNote: '',
    },
  }
}

/** A term among the page's "Past Chairs": it is over, whatever its years. */
function past(key: string, iso2: string, wording: string, years?: { from: string; to: string }) {
  const sources = (of: string) => [
    pageSource(`${of}/source/term`, ['party', ...Object.keys(years ?? {})], wording),
    pageSource(`${of}/source/list`, ['kind', 'state'], 'Past Chairs'),
  ]
  return presidency({ key, iso2, ...years, state: 'handedOver', sources })
}

/**
 * The page's "Current Chair". It is a page of some day in the past: whether the term has ended since, it cannot say, so the state of
 * the term stays unknown.
 */
export const lastRecorded = presidency({
  key: '2023-costa-rica',
  iso2: 'CR',
  from: '2023',
  to: '2024',
  state: 'unknown',
  sources: (of) => [
    pageSource(`${of}/source/term`, ['party', 'kind', 'from', 'to'], 'Current Chair: Costa Rica (2023-2024)'),
  ],
})

/** The seven terms before it in the page's order, which is not that of time throughout. Chile stands twice. */
export const pastTerms = [
  past('2022-chile', 'CL', 'Chile (2022-2023)', { from: '2022', to: '2023' }),
  past('brazil', 'BR', 'Brazil'),
  past('peru', 'PE', 'Peru'),
  past('colombia', 'CO', 'Colombia'),
  past('argentina', 'AR', 'Argentina'),
  past('ecuador', 'EC', 'Ecuador'),
  past('chile', 'CL', 'Chile'),
]

export const presidencies = [lastRecorded, ...pastTerms]
