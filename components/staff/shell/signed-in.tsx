import Link from 'next/link'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { RecordName } from '../record-name.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** Who is at the desk: their name, as what and for whom they act, their language, and the way out. */
export function SignedIn({ actor, parties }: { actor: Actor; parties: readonly LocalizedText[] }) {
  const { name, role, locale } = actor
  const t = translator(locale)
  return (
    <div className="space-y-3 border-t border-rule px-4 pt-4 text-sm">
      <div>
        <Link
          prefetch={false}
          href={paths.admin.account}
          title={t('staff.rail.account')}
          className="font-semibold text-ink"
        >
          {name}
        </Link>
        <p className="text-muted">
          {t(`terms.role.${role}`)}
          {parties.map((party) => (
            <span key={party.es + party.en + party.pt}>
              {' · '}
              <RecordName name={party} locale={locale} />
            </span>
          ))}
        </p>
      </div>
      <LanguageSwitch name={name} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <form method="post" action={paths.signOut}>
          <button type="submit" className="min-h-7 cursor-pointer text-accent underline underline-offset-2">
            {t('staff.rail.signOut')}
          </button>
        </form>
        <a href={paths.public.home(locale)}>{t('staff.rail.publicSite')}</a>
      </div>
    </div>
  )
}
