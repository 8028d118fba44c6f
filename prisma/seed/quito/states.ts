import type { StateContent } from '#lib/record/state/schema.ts'
import { stableId } from '../stable-id.ts'
import { noText, pageSource, type SeedRecord } from './page.ts'

/** What the page says of a state beyond what its code says already. */
type Particulars = Partial<Pick<StateContent, 'formalName' | 'sortName'>>

/**
 * One state of the page. Its short names are CLDR's in each language; what the page called it stays with the source.
 */
function state(iso2: string, wording: string, particulars: Particulars = {}): SeedRecord<StateContent> {
  const key = `state/${iso2}`
  return {
    id: stableId(key),
    content: {
      iso2,
      slug: '',
      kind: 'state',
      name: noText,
      formalName: noText,
      sortName: noText,
      ...particulars,
      sources: [pageSource(`${key}/source/name`, ['name', ...Object.keys(particulars)], wording)],
      staffNote: '',
    },
  }
}

/** The 13 member states, in the page's order. */
export const memberStates = [
  state('AR', 'Argentina'),
  state('BR', 'Brazil'),
  state('CL', 'Chile'),
  state('CO', 'Colombia'),
  state('CR', 'Costa Rica'),
  state('DO', 'Dominican Republic'),
  state('EC', 'Ecuador'),
  state('GY', 'Guyana'),
  state('MX', 'Mexico'),
  state('PA', 'Panama'),
  state('PY', 'Paraguay'),
  state('PE', 'Peru'),
  state('UY', 'Uruguay'),
]

/** The 9 observer states, in the page's order. */
export const observerStates = [
  state('CA', 'Canada'),
  state('FR', 'France'),
  state('DE', 'Germany'),
  state('IT', 'Italia'),
  state('NL', 'Netherlands, The', { sortName: { ...noText, en: 'Netherlands, The' } }),
  state('ES', 'Spain'),
  state('CH', 'Switzerland'),
  state('GB', 'United Kingdom'),
  state('US', 'United States of America', {
    formalName: {
      es: 'Estados Unidos de América',
      en: 'United States of America',
      pt: 'Estados Unidos da América',
    },
  }),
]

export const states = [...memberStates, ...observerStates]
