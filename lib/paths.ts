import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type ListedType, type RecordType, recordTypes } from './record-types.ts'

/** Every address of the product. Nothing else spells one out. */
export const paths = {
  public: {
    home: (locale: Locale) => `/${locale}`,
    list: (locale: Locale, type: ListedType) => `/${locale}/${recordTypes[type].segment}`,
    /** All of a list as comma-separated values, narrowed by the same query as the list. */
    listFile: (locale: Locale, type: ListedType) => `/${locale}/${recordTypes[type].segment}.csv`,
    /** The list on which records of a type are read: their own, or that of another type. */
    readAt: (locale: Locale, type: RecordType) => `/${locale}/${recordTypes[type].readAt}`,
    record: (locale: Locale, type: RecordType, slug: string) => `/${locale}/${recordTypes[type].segment}/${slug}`,
    search: (locale: Locale) => `/${locale}/search`,
    /** Rendered by Next for the front alone, which answers with it under 404, 410 and 503: no reader asks for these. */
    missing: (locale: Locale) => `/${locale}/front/missing`,
    withdrawn: (locale: Locale, recordId: string) => `/${locale}/front/withdrawn/${recordId}`,
    unavailable: (locale: Locale) => `/${locale}/front/unavailable`,
  },
  /** A document's file in one language, as the newest version has it, or as version `n` had it. */
  documentFile: (slug: string, language: Locale, version?: number) =>
    `/documents/${slug}/${language}.pdf${version === undefined ? '' : `/v/${version}`}`,
  /** Where files are sent to. */
  upload: '/api/files',
  /** An uploaded file, for whoever may see a revision that holds it. */
  uploadedFile: (id: string) => `/api/files/${id}`,
  /** A text before its publication, for whoever has the link; in the reader's language, or in one that they chose. */
  preview: (token: string, locale?: Locale) => `/preview/${token}${locale ? `/${locale}` : ''}`,
  /** An uploaded file that such a text names. */
  previewFile: (token: string, fileId: string) => `/preview/${token}/files/${fileId}`,
  /** Where the search for a person's data and its removal are asked for. */
  redaction: '/api/redaction',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  signIn: '/sign-in',
  /** Where forms are sent: those for signing in and out, and that of the page below. */
  signInPassword: '/sign-in/password',
  signOut: '/sign-in/out',
  redeem: (token: string) => `/sign-in/welcome/${token}/redeem`,
  /** Where an invitation, a set-up link or a password reset is redeemed. */
  welcome: (token: string) => `/sign-in/welcome/${token}`,
  admin: {
    desk: '/admin',
    list: (type: RecordType) => `/admin/${recordTypes[type].segment}`,
    create: (type: RecordType) => `/admin/${recordTypes[type].segment}/new`,
    /** A new record that begins as one like it. */
    createLike: (type: RecordType, id: string) => `/admin/${recordTypes[type].segment}/new?like=${id}`,
    /** A new record that begins with the party that it is about. */
    createFor: (type: RecordType, party: string) => `/admin/${recordTypes[type].segment}/new?party=${party}`,
    /** A new document that begins at its meeting, where that has one: of which type. */
    attach: (meeting: string, type?: string) =>
      `/admin/${recordTypes.document.segment}/new?${new URLSearchParams({ meeting, ...(type ? { type } : {}) })}`,
    record: (type: RecordType, id: string) => `/admin/${recordTypes[type].segment}/${id}`,
    history: (type: RecordType, id: string) => `/admin/${recordTypes[type].segment}/${id}/history`,
    people: '/admin/people',
    addPerson: '/admin/people/new',
    person: (id: string) => `/admin/people/${id}`,
    account: '/admin/account',
    /** What the office holds of whoever asks, as a file. */
    ownData: '/admin/account/data',
    audit: '/admin/audit',
    auditDownload: '/admin/audit/trail.csv',
    redact: '/admin/redact',
    settings: '/admin/settings',
  },
  livez: '/livez',
  readyz: '/readyz',
} as const

/** The same page in another language: the language is the first piece of every public address, and the last of a preview's. */
export function inLanguage(path: string, locale: Locale): string {
  const [, first = '', ...rest] = path.split('/')
  if (path === paths.preview(rest[0] ?? '', rest[1] as Locale)) return paths.preview(rest[0] ?? '', locale)
  return (locales as readonly string[]).includes(first) ? ['', locale, ...rest].join('/') : path
}
