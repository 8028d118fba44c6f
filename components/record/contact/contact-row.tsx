import { Localized } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ContactView } from '#lib/record/contact/resolve.ts'

/** A contact in a few lines: its role, who it is or whose, where, and how to reach it, as far as that is recorded. */
export function ContactRow({ view, locale }: { view: ContactView; locale: Locale }) {
  const { role, person, party, organizations, office, email, phone } = view
  const of = party ? [party, ...organizations.filter(({ recordId }) => recordId !== party.recordId)] : organizations
  return (
    <li>
      <p className="font-semibold">
        <Localized reading={role} locale={locale} />
      </p>
      {person && <p>{person}</p>}
      {of.map((each) => (
        <p key={each.recordId}>
          <NamedRecord named={each} locale={locale} />
        </p>
      ))}
      {office && (
        <p className="whitespace-pre-line text-muted">
          <Localized reading={office} locale={locale} />
        </p>
      )}
      {(email || phone) && (
        <p>
          {email && <a href={`mailto:${email}`}>{email}</a>}
          {email && phone && ' · '}
          {phone}
        </p>
      )}
    </li>
  )
}
