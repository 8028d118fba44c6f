import type { ReactNode } from 'react'
import { Marked } from '#components/public/changed.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Where there is room, headings hang at the left of what stands under them. */
const hanging = 'gap-x-8 @[900px]:grid @[900px]:grid-cols-[13rem_minmax(0,1fr)]'

/** A part of the profile under its heading. */
export function ProfileSection({
  title,
  level,
  changed = false,
  locale,
  children,
}: {
  title: string
  /** The level of the article's title. */
  level: 1 | 2
  changed?: boolean
  locale: Locale
  children: ReactNode
}) {
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <section className={`border-t border-rule pt-5 ${hanging}`}>
      <Heading className="mb-3 text-xl @[900px]:mb-0">{title}</Heading>
      <div className="min-w-0 space-y-8">
        <Marked changed={changed} locale={locale}>
          {children}
        </Marked>
      </div>
    </section>
  )
}

/** One of several things under the same heading. */
export function ProfileSubsection({ title, level, children }: { title: string; level: 1 | 2; children: ReactNode }) {
  const Heading = level === 1 ? 'h3' : 'h4'
  return (
    <section>
      <Heading className="mb-2 font-sans text-base font-semibold">{title}</Heading>
      <div className="space-y-3">{children}</div>
    </section>
  )
}

/** A fact that needs no heading. */
export function ProfileFact({
  term,
  changed,
  locale,
  children,
}: {
  term: string
  changed: boolean
  locale: Locale
  children: ReactNode
}) {
  return (
    <div className={`py-1.5 ${hanging} @[900px]:items-baseline`}>
      <dt className="text-pretty text-muted">{term}</dt>
      <dd>
        <Marked changed={changed} locale={locale}>
          {children ?? <span className="text-muted">{translator(locale)('reading.notRecorded')}</span>}
        </Marked>
      </dd>
    </div>
  )
}

export function NotRecorded({ children }: { children: string }) {
  return <p className="text-muted">{children}</p>
}
