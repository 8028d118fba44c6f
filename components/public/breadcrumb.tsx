import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

export interface Crumb {
  href: string
  label: string
}

/** The way from the home page to this one, which is not in it: its title follows at once. */
export function Breadcrumb({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  const t = translator(locale)
  const way = [{ href: paths.public.home(locale), label: t('reading.home.crumb') }, ...crumbs]
  return (
    <nav aria-label={t('reading.breadcrumb')} className="mb-6 text-sm">
      <ol className="flex flex-wrap">
        {way.map(({ href, label }) => (
          <li key={href} className="after:px-2 after:text-muted after:content-['›'/''] last:after:content-none">
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
