import type { Messages, Translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'

type Terms = keyof Messages['terms']

/** Where each closed list of words has its terms: by type and field. */
const termsOf: Record<RecordType, Record<string, Terms>> = {
  meeting: { kind: 'meetingKind', modality: 'modality', status: 'meetingStatus', 'participants/capacity': 'capacity' },
  workingGroup: { kind: 'workingGroupKind' },
  thematicArea: {},
  state: { kind: 'stateKind' },
}

/** The word for one of a closed list's values; undefined where the field is none, or the value none of today's. */
export function choiceInWords(
  t: Translator,
  type: RecordType,
  names: readonly string[],
  value: string,
): string | undefined {
  const terms = termsOf[type][names.join('/')]
  if (!terms) return undefined
  const key = `terms.${terms}.${value}` as Parameters<Translator['has']>[0]
  return t.has(key) ? t(key) : undefined
}
