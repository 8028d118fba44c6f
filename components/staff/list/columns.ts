import type { LocalizedText } from '#lib/action/result.ts'
import type { Content, NameOf } from '#lib/content/definition.ts'
import { formatRange } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import type { ContentByType } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** What words are made with: the language of the list, and the names of the parties that its records are about. */
interface Wording {
  t: Translator
  locale: Locale
  nameOf: NameOf
}

type Words<C> = (content: C, wording: Wording) => string

/** What the list of a type says of a record beside its name and its state. */
interface ListLook<C> {
  /** Its name, where columns say what its label adds to that. */
  name?: (content: C, nameOf: NameOf) => LocalizedText
  /** What stands in the column of dates; else the date that the list is sorted by. */
  date?: { title: (t: Translator) => string; words: Words<C> }
  columns: readonly ListColumn<C>[]
}

interface ListColumn<C> {
  /** By whose name the column goes, unless it has a title of its own. */
  field: keyof C & string
  title?: (t: Translator) => string
  /** Empty where the fact is not recorded. */
  words: Words<C>
  /** Left out beneath a party's own fields, where its label and its place say it. */
  onlyInList?: true
}

const namesIn = ({ locale, nameOf }: Wording, ids: readonly string[]) =>
  ids
    .map((id) => readIn(nameOf(id), locale).text)
    .filter(Boolean)
    .join(', ')

const looks: { [T in RecordType]?: ListLook<ContentByType[T]> } = {
  membership: {
    name: ({ party }, nameOf) => nameOf(party),
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
    ],
  },
  presidency: {
    name: ({ party }, nameOf) => nameOf(party),
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
    ],
  },
  round: {
    columns: [
      { field: 'host', words: ({ host }, wording) => namesIn(wording, [host]) },
      { field: 'opened', words: ({ opened, closed }, { locale }) => formatRange(opened, closed, locale) },
    ],
  },
  document: { columns: [{ field: 'type', words: ({ type }, { t }) => t(`terms.documentType.${type}`) }] },
  organization: {
    columns: [
      { field: 'acronym', words: ({ acronym }, { locale }) => readIn(acronym, locale).text },
      { field: 'kind', words: ({ kind }, { t }) => (kind === 'unknown' ? '' : t(`terms.organizationKind.${kind}`)) },
    ],
  },
  contact: {
    columns: [
      { field: 'kind', words: ({ kind }, { t }) => t(`terms.contactKind.${kind}`) },
      {
        field: 'party',
        onlyInList: true,
        words: ({ party, organizations }, wording) =>
          namesIn(wording, [party, ...organizations.map(({ record }) => record)]),
      },
    ],
  },
  link: { columns: [{ field: 'category', words: ({ category }, { t }) => t(`terms.linkCategory.${category}`) }] },
}

/** How the list of a type looks; undefined where names, dates and states say enough, and its records need not be read. */
export function lookOf(type: RecordType): ListLook<Content> | undefined {
  return looks[type] as ListLook<Content> | undefined
}
