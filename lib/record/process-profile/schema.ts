import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, count, localized, references } from '#lib/content/field.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { partialDate, sources, staffNote } from '../shared-fields.ts'

export const processKinds = ['regionalConsultativeProcess', 'interregionalForum', 'globalProcess', 'unknown'] as const
/** That nothing is recorded, that there is none, and what there is: three different things. */
export const knowledge = ['unknown', 'none', 'list'] as const
export const originalLanguages = ['unknown', 'es', 'en', 'pt'] as const

const fields = {
  name: localized({ max: 200, required: true }),
  kind: choice(processKinds, 'unknown'),
  regions: localized({ max: 200 }),
  established: partialDate(),
  formalAssociation: choice(knowledge),
  associatedWith: references(['organization']),
  /** What the process is, in two sentences. */
  summary: localized({ max: 1_000 }),
  objectives: localized({ max: 20_000 }),
  themes: references(['thematicArea']),
  pastChairs: references(['presidency']),
  secretariat: localized({ max: 10_000 }),
  workingGroups: references(['workingGroup']),
  /** What a source declares; what is true is counted from the memberships. */
  declaredMembers: count({ max: 999 }),
  declaredFounders: count({ max: 999 }),
  foundersNote: localized({ max: 2_000 }),
  /** For these four the list itself is the records: memberships of organizations, and links. */
  memberOrganizations: choice(knowledge),
  /** How the process itself calls those whom a source calls observers. */
  friendsLabel: localized({ max: 200 }),
  observerOrganizations: choice(knowledge),
  organizationsLabel: localized({ max: 200 }),
  website: choice(knowledge),
  relatedLinks: choice(knowledge),
  /** In which language summary, objectives, secretariat and founders' note were written; in the others they are translations. */
  originalLanguage: choice(originalLanguages),
  sources: sources(),
  staffNote: staffNote(),
}

export type ProcessProfileContent = ContentOf<typeof fields>

export const processProfile = defineContent({
  type: 'processProfile',
  fields,
  upgrades: [],
  rules: [
    ({ formalAssociation, associatedWith }) =>
      formalAssociation === 'list' && associatedWith.length === 0
        ? [{ path: ['associatedWith'], problem: 'required' }]
        : [],
    ({ formalAssociation, associatedWith }) =>
      formalAssociation !== 'list' && associatedWith.length > 0
        ? [{ path: ['formalAssociation'], problem: 'listNotEmpty' }]
        : [],
  ],
  label: ({ name }) => name,
  sortKey: ({ name }) => foldWords(readIn(name, 'es').text),
  search: ({ name, summary, objectives, secretariat }, locale) => ({
    title: readIn(name, locale).text,
    body: [summary[locale], objectives[locale], secretariat[locale]].filter(Boolean).join('\n'),
  }),
})
