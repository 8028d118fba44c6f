import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { Count } from '#lib/revision/list.ts'
import { Rail } from './rail.tsx'
import { SignedIn } from './signed-in.tsx'

export interface ShellFacts {
  actor: Actor
  /** The names of those whom a focal point acts for. */
  parties: readonly LocalizedText[]
  counts: Record<RecordType, Count>
  /** How much awaits them on the desk. */
  awaiting: number
}

/** The frame of every staff page: the rail at the left of a wide screen, behind a disclosure on a narrow one; the page beside it. */
export function Shell({ children, ...facts }: ShellFacts & { children: ReactNode }) {
  const t = translator(facts.actor.locale)
  const places = (
    <div className="flex grow flex-col justify-between gap-8 py-4">
      <Rail {...facts} />
      <SignedIn {...facts} />
    </div>
  )
  return (
    <div className="wide:grid wide:min-h-screen wide:grid-cols-[15.5rem_minmax(0,1fr)]">
      <header className="border-b border-rule bg-wash wide:hidden">
        <details className="group">
          <summary className="flex min-h-12 list-none py-2 items-center justify-between gap-4 px-4 [&::-webkit-details-marker]:hidden">
            <Name t={t} />
            <span className="font-semibold underline underline-offset-2">
              {t('staff.rail.menu')}
              <Icon name="open" className="ms-1.5 group-open:rotate-180" />
            </span>
          </summary>
          {places}
        </details>
      </header>
      <header className="sticky top-0 hidden h-screen flex-col overflow-y-auto border-e border-rule bg-wash wide:flex">
        <Link
          prefetch={false}
          href={paths.admin.desk}
          className="block px-4 pt-5 pb-1 text-ink no-underline hover:underline"
        >
          <Name t={t} />
        </Link>
        {places}
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none wide:px-10 wide:py-8">
        {children}
      </main>
    </div>
  )
}

function Name({ t }: { t: ReturnType<typeof translator> }) {
  return (
    <span className="leading-tight">
      <span className="block font-serif text-lg font-semibold">{t('staff.product')}</span>
      <span className="block text-sm text-muted">{t('staff.process')}</span>
    </span>
  )
}
