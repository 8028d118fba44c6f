import { Prose } from '#components/public/prose.tsx'
import { RowTitle } from '#components/public/row-title.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ProcessProfileView } from '#lib/record/process-profile/resolve.ts'

/** The process as the home page presents it: its name, and what it is. */
export function ProcessProfileRow({ view, href, locale }: { view: ProcessProfileView; href: string; locale: Locale }) {
  return (
    <li className="max-w-measure">
      <RowTitle title={view.name} href={href} locale={locale} />
      {view.summary && <Prose reading={view.summary} locale={locale} />}
    </li>
  )
}
