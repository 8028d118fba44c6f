import { RowTitle } from '#components/public/row-title.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ProcessProfileView } from '#lib/record/process-profile/resolve.ts'

/** The process in a list: its name, and what it is. */
export function ProcessProfileRow({ view, href, locale }: { view: ProcessProfileView; href: string; locale: Locale }) {
  return (
    <li className="max-w-measure">
      <RowTitle title={view.name} href={href} locale={locale} />
      <p className="text-muted">{translator(locale)(`terms.processKind.${view.kind}`)}</p>
    </li>
  )
}
