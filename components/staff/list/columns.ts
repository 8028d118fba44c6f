import type { LocalizedText } from '#lib/action/result.ts'
import type { Content, NameOf } from '#lib/content/definition.ts'
import { formatDate, formatRange } from '#lib/date/format.ts'
import { countryName } from '#lib/i18n/country.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import type { ContentByType } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** What words are made with: the language of the list, and the names of the records that its rows refer to. */
export interface Wording {
  t: Translator
  locale: Locale
  nameOf: NameOf
}

type Words<C> = (content: C, wording: Wording) => string

/** What the list of a type says of a record beside its name and its state. */
interface ListLook<C> {
  /** Its name, where columns say what its label adds to that, and the fields that it takes a name from. */
  name?: { of: (content: C, nameOf: NameOf) => LocalizedText; names: readonly (keyof C & string)[] }
  /** What stands in the column of dates; else the date that the list is sorted by. */
  date?: { title: (t: Translator) => string; words: Words<C> }
  columns: readonly ListColumn<C>[]
}

export interface ListColumn<C> {
  /** By whose name the column goes, unless it has a title of its own; and its key in the address. */
  field: keyof C & string
  title?: (t: Translator) => string
  /** Empty where the fact is not recorded. */
  words: Words<C>
  /** The fields that it names other records of. */
  names?: readonly (keyof C & string)[]
  /** Left out until somebody asks for it. */
  optional?: true
  /** Left out beneath a party's own fields, where its label and its place say it. */
  onlyInList?: true
}

const namesIn = ({ locale, nameOf }: Wording, ids: readonly string[]) =>
  ids
    .map((id) => readIn(nameOf(id), locale).text)
    .filter(Boolean)
    .join(', ')

const recordsOf = (items: readonly { record: string }[]) => items.map(({ record }) => record)

/** From when to when, as most types say it; empty where neither is known. */
const term = {
  field: 'from',
  title: (t: Translator) => t('list.term'),
  words: ({ from, to }: { from: string; to: string }, { locale }: Wording) => formatRange(from, to, locale),
  optional: true,
} as const

const dateOf = (date: string, locale: Locale) => (date ? formatDate(date, locale) : '')

const languagesIn = ({ t }: Wording, items: readonly { language: Locale }[]) =>
  locales
    .filter((locale) => items.some(({ language }) => language === locale))
    .map((locale) => t(`terms.languages.${locale}`))
    .join(', ')

const looks: { [T in RecordType]?: ListLook<ContentByType[T]> } = {
  meeting: {
    columns: [
      { field: 'status', words: ({ status }, { t }) => t(`terms.meetingStatus.${status}`) },
      {
        field: 'kind',
        optional: true,
        words: ({ kind }, { t }) => (kind === 'unknown' ? '' : t(`terms.meetingKind.${kind}`)),
      },
      {
        field: 'modality',
        optional: true,
        words: ({ modality }, { t }) => (modality === 'unknown' ? '' : t(`terms.modality.${modality}`)),
      },
      {
        field: 'city',
        title: (t) => t('list.place'),
        optional: true,
        words: ({ city, country }, { locale }) =>
          [readIn(city, locale).text, country && countryName(country, locale)].filter(Boolean).join(', '),
      },
      { field: 'hosts', names: ['hosts'], optional: true, words: ({ hosts }, w) => namesIn(w, recordsOf(hosts)) },
      { field: 'round', names: ['round'], optional: true, words: ({ round }, wording) => namesIn(wording, [round]) },
    ],
  },
  membership: {
    name: { of: ({ party }, nameOf) => nameOf(party), names: ['party'] },
    columns: [
      {
        field: 'role',
        onlyInList: true,
        words: ({ role }, { t }) => (role === 'unknown' ? '' : t(`terms.membershipRole.${role}`)),
      },
      {
        field: 'founding',
        title: (t) => t('staff.list.standing'),
        words: ({ founding, friend }, { t }) =>
          [founding === 'yes' && t('terms.founding'), friend === 'yes' && t('terms.groupOfFriends')]
            .filter(Boolean)
            .join(' · '),
      },
      {
        field: 'status',
        words: ({ status }, { t }) => (status === 'unknown' ? '' : t(`terms.membershipStatus.${status}`)),
      },
      term,
    ],
  },
  presidency: {
    name: { of: ({ party }, nameOf) => nameOf(party), names: ['party'] },
    date: { title: (t) => t('field.group.term'), words: ({ from, to }, { locale }) => formatRange(from, to, locale) },
    columns: [
      {
        field: 'state',
        words: ({ kind, state }, { t }) =>
          [
            kind === 'coChair' && t('terms.presidencyKind.coChair'),
            state !== 'unknown' && t(`terms.termState.${state}`),
          ]
            .filter(Boolean)
            .join(' · '),
      },
      { field: 'rounds', names: ['rounds'], optional: true, words: ({ rounds }, w) => namesIn(w, recordsOf(rounds)) },
      { field: 'announced', optional: true, words: ({ announced }, { locale }) => dateOf(announced, locale) },
    ],
  },
  round: {
    columns: [
      { field: 'host', names: ['host'], words: ({ host }, wording) => namesIn(wording, [host]) },
      { field: 'opened', words: ({ opened, closed }, { locale }) => formatRange(opened, closed, locale) },
    ],
  },
  workingGroup: {
    columns: [
      { field: 'kind', words: ({ kind }, { t }) => t(`terms.workingGroupKind.${kind}`) },
      { field: 'leads', names: ['leads'], optional: true, words: ({ leads }, w) => namesIn(w, recordsOf(leads)) },
      term,
    ],
  },
  document: {
    columns: [
      { field: 'type', words: ({ type }, { t }) => t(`terms.documentType.${type}`) },
      { field: 'symbol', optional: true, words: ({ symbol }) => symbol },
      {
        field: 'adoptedAt',
        names: ['adoptedAt'],
        optional: true,
        words: ({ adoptedAt }, wording) => namesIn(wording, [adoptedAt]),
      },
      {
        field: 'files',
        title: (t) => t('list.readIn'),
        optional: true,
        words: ({ files, links }, wording) => languagesIn(wording, [...files, ...links]),
      },
      { field: 'embargo', optional: true, words: ({ embargo }, { locale }) => dateOf(embargo, locale) },
    ],
  },
  state: {
    columns: [
      { field: 'iso2', title: (t) => t('list.code'), words: ({ iso2 }) => iso2 },
      { field: 'kind', optional: true, words: ({ kind }, { t }) => t(`terms.stateKind.${kind}`) },
      { field: 'formalName', optional: true, words: ({ formalName }, { locale }) => readIn(formalName, locale).text },
    ],
  },
  organization: {
    columns: [
      { field: 'acronym', words: ({ acronym }, { locale }) => readIn(acronym, locale).text },
      { field: 'kind', words: ({ kind }, { t }) => (kind === 'unknown' ? '' : t(`terms.organizationKind.${kind}`)) },
    ],
  },
  thematicArea: { columns: [term] },
  contact: {
    columns: [
      { field: 'kind', words: ({ kind }, { t }) => t(`terms.contactKind.${kind}`) },
      {
        field: 'party',
        names: ['party', 'organizations'],
        onlyInList: true,
        words: ({ party, organizations }, wording) => namesIn(wording, [party, ...recordsOf(organizations)]),
      },
      { field: 'person', optional: true, words: ({ person }) => person },
      { field: 'email', optional: true, words: ({ email }) => email },
      { field: 'phone', optional: true, words: ({ phone }) => phone },
    ],
  },
  link: {
    columns: [
      { field: 'category', words: ({ category }, { t }) => t(`terms.linkCategory.${category}`) },
      { field: 'url', optional: true, words: ({ url }) => url },
    ],
  },
}

/** How the list of a type looks; undefined where names, dates and states say enough, and its records need not be read. */
export function lookOf(type: RecordType): ListLook<Content> | undefined {
  return looks[type] as ListLook<Content> | undefined
}
