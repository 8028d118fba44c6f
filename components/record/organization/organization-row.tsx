import { InItsLanguage } from '#components/public/localized.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { OrganizationEntryView } from '#lib/record/organization/resolve.ts'

/** An organization in a list: its name with its acronym, and what it is where that is recorded. */
export function OrganizationRow({ view, locale }: { view: OrganizationEntryView; locale: Locale }) {
  const { name, acronym, kind } = view
  return (
    <li className="break-inside-avoid py-1">
      <InItsLanguage reading={name} locale={locale} />
      {acronym && ` (${acronym.text})`}
      {kind !== 'unknown' && (
        <span className="text-muted"> · {translator(locale)(`terms.organizationKind.${kind}`)}</span>
      )}
    </li>
  )
}
