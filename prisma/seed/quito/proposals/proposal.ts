import type { ContentByType } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { stableId } from '../../stable-id.ts'
import type { SeedRecord } from '../page.ts'
import type { Publication } from './publications.ts'

/** What another source adds to the page or says against it: a new record, or a change of one of the page's. */
export interface Proposal<Type extends RecordType = RecordType> extends SeedRecord<ContentByType[Type]> {
  type: Type
  /** To the reviewer: what is proposed, on what ground, and what is doubtful about it. */
  message: string
}

type Source = ContentByType['meeting']['sources'][number]

/** A publication as the source of some fields of a record; `wording` where it is known what it wrote there itself. */
export function cited(
  recordId: string,
  { key, label, url, asOf }: Publication,
  fields: string[],
  wording = '',
): Source {
  return { id: stableId(`${recordId}/source/${key}/${fields.join('/')}`), label, url, asOf, fields, wording }
}

/** A record of the page with some of its fields changed. Its sources stay, and those of the change stand after them. */
export function changed<Content extends { sources: Source[] }>(
  { id, content }: SeedRecord<Content>,
  changes: Partial<Content>,
  sources: Source[],
): SeedRecord<Content> {
  return { id, content: { ...content, ...changes, sources: [...content.sources, ...sources] } }
}

/** The one record of the page with a key. Throws where there is none. */
export function theOne<Content>(records: readonly SeedRecord<Content>[], key: string): SeedRecord<Content> {
  const found = records.find(({ id }) => id === stableId(key))
  if (!found) throw new Error(`The page has no ${key}`)
  return found
}
