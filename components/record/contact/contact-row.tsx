import { InItsLanguage } from '#components/public/localized.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ContactView } from '#lib/record/contact/resolve.ts'

/** A contact in a line: its role, and where it is. */
export function ContactRow({ view, locale }: { view: ContactView; locale: Locale }) {
  const { role, person, office } = view
  return (
    <li className="py-1">
      <InItsLanguage reading={role} locale={locale} />
      {(person || office) && (
        <span className="text-muted"> · {[person, office?.text].filter(Boolean).join(' · ')}</span>
      )}
    </li>
  )
}
