import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

/** A whole page that needs nothing but this function: for answers that must come even when Next cannot give one. */
export function plainPage(
  locale: Locale,
  title: string,
  message: string,
  link?: { href: string; label: string },
): string {
  const way = link ? `<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>` : ''
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1><p>${escaped(message)}</p>${way}</main></body></html>`
}

const namedBy = {
  400: 'malformed',
  403: 'foreign',
  404: 'missing',
  405: 'notAllowed',
  413: 'tooLong',
  414: 'addressTooLong',
  429: 'tooMany',
  500: 'failed',
  503: 'unavailable',
} as const

/** The statuses for which the front has words of its own. */
export type ProblemStatus = keyof typeof namedBy

/** The plain page for a status: what happened, and the way home. */
export function problemPage(status: ProblemStatus, locale: Locale): string {
  const t = translator(locale)
  const name = namedBy[status]
  return plainPage(locale, t(`front.${name}.title`), t(`front.${name}.message`), {
    href: paths.public.home(locale),
    label: t('front.home'),
  })
}

/** For staff, while the database does not answer: that nothing was changed, and the way to what they asked for, which its address holds. */
export function awayPage(locale: Locale, address: string): string {
  const t = translator(locale)
  return plainPage(locale, t('staff.failed.unavailableTitle'), t('staff.failed.unavailable'), {
    href: address,
    label: t('staff.failed.again'),
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
