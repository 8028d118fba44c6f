import type { Reading } from '#lib/i18n/localized.ts'
import type { SourceView } from './view.ts'

/** A record of a list, as far as the foot of the list's page needs it. */
export interface Sourced {
  recordId: string
  /** What it is called in the list. */
  name: Reading
  sources: readonly SourceView[]
  publishedAt: Date
}

export interface SharedSource {
  source: Pick<SourceView, 'id' | 'label' | 'url' | 'asOf'>
  /** What it wrote, each wording once: of which record, or null where it is of several. None that only repeats a record's name. */
  wordings: { id: string; of: Reading | null; wording: string }[]
}

/** The sources of many records: the same source, as of the same day, stands once for all that was taken from it. */
export function sharedSources(records: readonly Sourced[]): SharedSource[] {
  const found = new Map<
    string,
    { source: SharedSource['source']; wordings: Map<string, SharedSource['wordings'][0]> }
  >()
  for (const { name, sources } of records) {
    for (const { passages, ...source } of sources) {
      const key = JSON.stringify([source.label, source.url, source.asOf])
      const shared = found.get(key) ?? { source, wordings: new Map() }
      found.set(key, shared)
      for (const { id, wording } of passages) {
        const known = shared.wordings.get(wording)
        if (known) known.of = null
        else if (wording !== '' && wording !== name.text) shared.wordings.set(wording, { id, of: name, wording })
      }
    }
  }
  return [...found.values()].map(({ source, wordings }) => ({ source, wordings: [...wordings.values()] }))
}
