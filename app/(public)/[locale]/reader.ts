import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'

/** The language of the address. The front lets no other through. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

/** What a record's page is asked with. */
export interface RecordPageProps {
  params: Promise<{ locale: string; slug: string }>
}

/** What a list's page is asked with. */
export interface ListPageProps {
  params: Promise<{ locale: string }>
}
