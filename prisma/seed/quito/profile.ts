import type { LocalizedText } from '#lib/action/result.ts'
import { locales } from '#lib/i18n/locales.ts'
import type { ProcessProfileContent } from '#lib/record/process-profile/schema.ts'
import { stableId } from '../stable-id.ts'
import { memberStatesHeading, note, observerStatesHeading } from './memberships.ts'
import { pageSource, type SeedRecord } from './page.ts'
import { pastTerms } from './presidencies.ts'
import { foundersNote, objectives, secretariat } from './profile-texts.ts'
import { themes } from './themes.ts'
import { workingGroups } from './working-groups.ts'

const key = 'processProfile/quito'

/** Texts joined into one, language by language. */
const joined = (texts: LocalizedText[], between: string): LocalizedText => {
  const [es, en, pt] = locales.map((locale) => texts.map((text) => text[locale]).join(between))
  return { es: es ?? '', en: en ?? '', pt: pt ?? '' }
}

/** The records of a list in the page's order. */
const inOrder = (list: string, records: readonly { id: string }[]) =>
  records.map(({ id }) => ({ id: stableId(`${key}/${list}/${id}`), record: id }))

/** Each line and heading of the page that is not another record's, with the fields that it speaks for. */
const sources = (
  [
    ['heading', [], 'strategic vision'],
    ['type', ['kind', 'regions'], 'Type: Regional consultative process on migration (Region: Americas)'],
    ['association', ['formalAssociation'], 'Formal association with regional or multi-stakeholder organization: None'],
    ['established', ['established'], 'Established: 2018'],
    ['objectives', ['name', 'summary', 'objectives'], objectives[0]?.en],
    [
      'missing-space',
      ['objectives'],
      'The Declaration of Quito on Human Mobility of Venezuelan Citizens in the Region (“Quito I”) laid the foundations for a more coordinated response.Following Quito II, Argentina, Chile, Colombia, Costa Rica, Ecuador, Paraguay, Peru, and Uruguay adopted a regional Plan of Action.',
    ],
    ['themes', ['themes'], 'Current Thematic Focus'],
    ['themes-lead', ['themes'], 'Specific areas of discussion include:'],
    ['chairs', ['pastChairs'], 'Past Chairs: Chile (2022-2023), Brazil, Peru, Colombia, Argentina, Ecuador, Chile'],
    ['secretariat', ['summary', 'secretariat'], secretariat[0]?.en],
    ['working-groups', ['workingGroups'], 'Working Groups'],
    ['members', ['declaredMembers'], memberStatesHeading],
    ['founders', ['declaredFounders', 'foundersNote'], note],
    ['member-organizations', ['memberOrganizations'], 'Member Organizations'],
    ['friends', ['friendsLabel'], observerStatesHeading],
    [
      'observer-organizations',
      ['observerOrganizations', 'organizationsLabel'],
      'Observer Organizations [Referred to by the Quito Process as “Organizations participating in the different meetings”]',
    ],
    ['website', ['website'], 'Website'],
    ['related-links', ['relatedLinks'], 'Related Links'],
  ] as const
).map(([name, fields, wording = '']) => pageSource(`${key}/source/${name}`, [...fields], wording))

/** What the page says of the process as a whole. The headings under which it writes nothing are unknown: neither none, nor zero. */
export const profile: SeedRecord<ProcessProfileContent> = {
  id: stableId(key),
  content: {
    name: { es: 'Proceso de Quito', en: 'Quito Process', pt: 'Processo de Quito' },
    kind: 'regionalConsultativeProcess',
    regions: { es: 'Américas', en: 'Americas', pt: 'Américas' },
    established: '2018',
    formalAssociation: 'none',
    associatedWith: [],
    summary: joined([...objectives.slice(0, 1), ...secretariat.slice(0, 1)], ' '),
    objectives: joined(objectives, '\n\n'),
    themes: inOrder('themes', themes),
    pastChairs: inOrder('pastChairs', pastTerms),
    secretariat: joined(secretariat, ' '),
    workingGroups: inOrder('workingGroups', workingGroups),
    declaredMembers: 13,
    declaredFounders: 11,
    foundersNote,
    memberOrganizations: 'unknown',
    friendsLabel: {
      es: 'Grupo de Amigos del Proceso de Quito',
      en: 'Group of Friends of the Quito Process',
      pt: 'Grupo de Amigos do Processo de Quito',
    },
    observerOrganizations: 'unknown',
    organizationsLabel: {
      es: 'Organizaciones participantes en las distintas reuniones',
      en: 'Organizations participating in the different meetings',
      pt: 'Organizações participantes nas diferentes reuniões',
    },
    website: 'unknown',
    relatedLinks: 'unknown',
    originalLanguage: 'en',
    sources,
    staffNote:
      'La página de la OIM está escrita en inglés. Los textos en español y en portugués son traducciones y están por confirmar.',
  },
}
