import 'server-only'
import { headers } from 'next/headers'
import { localeFor } from '#lib/front/accept.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { currentActor } from './session.ts'

/** The language that the interface speaks at this request: the signed-in person's; else, and while the database is away, the browser's. */
export async function interfaceLocale(): Promise<Locale> {
  const actor = await currentActor().catch(() => null)
  return actor?.locale ?? localeFor((await headers()).get('accept-language') ?? undefined)
}
