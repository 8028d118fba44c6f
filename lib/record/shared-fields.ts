import { formatted, items, localized, text, words } from '#lib/content/field.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'

/** Fields that several record types declare alike. */

/** `2018`, `2024-03` or `2024-03-20` (EDTF level 0); '' where it is unknown. */
export const partialDate = ({ required = false } = {}) =>
  formatted({ max: 40, required, grammar: (date) => parsePartialDate(date) !== null, problem: 'date' })

/** A web address; '' for none. Only https and http: nothing that a browser would run. */
export const webAddress = ({ required = false } = {}) =>
  formatted({
    max: 2_000,
    required,
    grammar: (address) => URL.canParse(address) && /^https?:\/\/[^\s]+$/i.test(address),
    problem: 'url',
  })

/** Whether something holds; that nobody has recorded it is a third answer. */
export const answers = ['yes', 'no', 'unknown'] as const

/** The address that the record should have; '' leaves it to the first publication, or as it is. */
export const slug = () =>
  formatted({ max: 100, grammar: (words) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(words), problem: 'slug' })

/** Where the record's facts come from, field by field, with what the source itself wrote. */
export const sources = () =>
  items({
    label: localized({ max: 300, required: true }),
    url: webAddress(),
    asOf: partialDate(),
    fields: words(),
    wording: text({ max: 2_000 }),
  })

/** For colleagues only: it is in no typed row, and so in nothing that the public can reach. */
export const staffNote = () => text({ max: 5_000 })
