import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, formatted, localized, reference, references, text } from '#lib/content/field.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { partyTypes } from '#lib/record-types.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { partialDate, sources, staffNote } from '../shared-fields.ts'

export const contactKinds = ['contact', 'focalPoint'] as const
/** A new contact is internal: to be public is what somebody says. */
export const contactVisibilities = ['internal', 'public'] as const

const fields = {
  kind: choice(contactKinds),
  role: localized({ max: 300, required: true }),
  person: text({ max: 200 }),
  /** Of a focal point: for whom, and its mandate from when to when. */
  party: reference(partyTypes),
  from: partialDate(),
  to: partialDate(),
  organizations: references(partyTypes),
  office: localized({ max: 500 }),
  email: formatted({ max: 320, grammar: (address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address), problem: 'email' }),
  phone: text({ max: 100 }),
  visibility: choice(contactVisibilities),
  sources: sources(),
  staffNote: staffNote(),
}

export type ContactContent = ContentOf<typeof fields>

export const contact = defineContent({
  type: 'contact',
  fields,
  upgrades: [],
  rules: [
    ({ from, to }) => endsNotBeforeItBegins(from, to, 'to'),
    ({ kind, party }) => (kind === 'focalPoint' && !party ? [{ path: ['party'], problem: 'required' }] : []),
  ],
  label: ({ role, person }) => (person ? { es: person, en: person, pt: person } : role),
  sortKey: ({ role, person }) => foldWords(person || readIn(role, 'es').text),
  parties: ({ party, organizations }) =>
    [...new Set([party, ...organizations.map(({ record }) => record)])].filter(Boolean),
  audience: ({ visibility }) => (visibility === 'public' ? 'public' : 'secretariat'),
  search: ({ role, person, office }, locale) => ({
    title: readIn(role, locale).text,
    body: [person, office[locale]].filter(Boolean).join('\n'),
  }),
})
