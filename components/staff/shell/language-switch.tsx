'use client'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { answered } from '#components/form/use-action.ts'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import { changeOwnDetailsAction } from '#lib/auth/actions.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The language of the interface, kept with the person's account: each named in itself. */
export function LanguageSwitch({ name }: { name: string }) {
  const t = useWords()
  const now = useLocale()
  const router = useRouter()
  const [pending, start] = useTransition()
  const choose = (locale: Locale) =>
    start(async () => {
      const result = await answered(changeOwnDetailsAction({ name, locale }))
      if (result.ok) router.refresh()
      else tell({ text: t('staff.rail.languageFailed') })
    })
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{t('staff.rail.language')}</legend>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === now}
          disabled={pending}
          onClick={() => choose(locale)}
          className={`min-h-7 min-w-9 cursor-pointer border px-1.5 text-sm uppercase ${
            locale === now
              ? 'border-ink font-semibold'
              : 'border-wash text-muted underline hover:border-control forced-colors:border-none'
          }`}
        >
          {locale}
          <span className="sr-only"> {translator(locale)(`terms.languages.${locale}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
