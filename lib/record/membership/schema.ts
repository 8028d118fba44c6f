import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, reference } from '#lib/content/field.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { inEveryLanguage } from '#lib/i18n/in-every-language.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { partyTypes } from '#lib/record-types.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { answers, partialDate, sources, staffNote } from '../shared-fields.ts'

export const membershipRoles = ['member', 'observer', 'participatingOrganization', 'unknown'] as const
export const membershipStatuses = ['active', 'pending', 'suspended', 'withdrawn', 'unknown'] as const

const fields = {
  party: reference(partyTypes, { required: true }),
  role: choice(membershipRoles, 'unknown'),
  status: choice(membershipStatuses),
  /** Member, founder and friend are separate facts: whoever is one need not be the other. */
  founding: choice(answers, 'unknown'),
  friend: choice(answers, 'unknown'),
  from: partialDate(),
  to: partialDate(),
  sources: sources(),
  staffNote: staffNote(),
}

export type MembershipContent = ContentOf<typeof fields>

export const membership = defineContent({
  type: 'membership',
  fields,
  upgrades: [],
  rules: [({ from, to }) => endsNotBeforeItBegins(from, to, 'to')],
  namedAfterParties: true,
  label: ({ party, role }, nameOf) =>
    inEveryLanguage((locale) => {
      const { text } = readIn(nameOf(party), locale)
      return text && `${text} · ${translator(locale)(`terms.membershipRole.${role}`)}`
    }),
  sortKey: ({ party }, nameOf) => foldWords(readIn(nameOf(party), 'es').text),
  parties: ({ party }) => [party].filter(Boolean),
  search: ({ party, role, founding, friend }, locale, nameOf) => {
    const t = translator(locale)
    return {
      title: readIn(nameOf(party), locale).text,
      body: [
        t(`terms.membershipRole.${role}`),
        founding === 'yes' && t('terms.founding'),
        friend === 'yes' && t('terms.groupOfFriends'),
      ]
        .filter(Boolean)
        .join('\n'),
    }
  },
})
