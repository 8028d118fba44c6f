import type { Messages, Translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'

type Terms = keyof Messages['terms']

/** Where each closed list of words has its terms: by type and field. */
const termsOf: Record<RecordType, Record<string, Terms>> = {
  meeting: {
    kind: 'meetingKind',
    modality: 'modality',
    status: 'meetingStatus',
    'participants/capacity': 'capacity',
    'statusChanges/to': 'statusChange',
  },
  presidency: { kind: 'presidencyKind', state: 'termState' },
  round: {},
  workingGroup: { kind: 'workingGroupKind' },
  document: {
    type: 'documentType',
    visibility: 'audience',
    'links/language': 'languages',
    'links/status': 'linkStatus',
    'files/language': 'languages',
    'files/status': 'linkStatus',
  },
  membership: { role: 'membershipRole', status: 'membershipStatus', founding: 'answer', friend: 'answer' },
  organization: { kind: 'organizationKind' },
  contact: { kind: 'contactKind', visibility: 'audience' },
  link: { category: 'linkCategory' },
  processProfile: {
    kind: 'processKind',
    formalAssociation: 'knowledge',
    memberOrganizations: 'knowledge',
    observerOrganizations: 'knowledge',
    website: 'knowledge',
    relatedLinks: 'knowledge',
    originalLanguage: 'originalLanguage',
  },
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
