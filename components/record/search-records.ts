import type { RecordSearch } from '#components/form/record-picker.tsx'
import { answered } from '#components/form/use-action.ts'
import { findRecordsAction } from '#lib/revision/actions.ts'

/** What a picker finds; nothing where the search could not be made. */
export const searchRecords: RecordSearch = async (types, words) => {
  const result = await answered(findRecordsAction({ types: [...types], q: words.slice(0, 200) }))
  return result.ok ? result.data : []
}
