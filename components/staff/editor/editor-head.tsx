'use client'
import Link from 'next/link'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { readIn } from '#lib/i18n/localized.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { nameOfIn } from '#lib/record/names.ts'
import { recordTypes } from '#lib/record-types.ts'
import { RecordName } from '../record-name.tsx'
import { useLive } from './live.tsx'
import { useOpenEditor } from './use-editor.ts'
import { useNames } from './use-names.ts'
import type { Onward } from './use-next-proposal.ts'

/**
 * Which record is open, by the name that the form gives it, and the ways to its list and to its public page. One line whatever is
 * typed, so that the form below never moves under the cursor.
 */
export function EditorHead({ onward }: { onward: Onward | null }) {
  const t = useWords()
  const locale = useLocale()
  const { editing } = useOpenEditor()
  const { content } = useLive()
  const { type, slug, lifecycle, audience, version } = editing.record
  const label = definitionOf(type).label(content, nameOfIn(useNames()))
  const { text } = readIn(label, locale)
  return (
    <header>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 text-sm">
        {/* A type of one record has no list to go back to. */}
        {recordTypes[type].one ? (
          <span className="text-muted">{t(`terms.recordTypes.${type}`)}</span>
        ) : (
          <Link prefetch={false} href={paths.admin.list(type)}>
            {t(`terms.recordTypes.${type}`)}
          </Link>
        )}
        <span className="flex flex-wrap gap-x-6">
          {onward?.next && (
            <Link prefetch={false} href={onward.next.href}>
              {t('review.nextWaiting', { count: onward.next.waiting })}
            </Link>
          )}
          {lifecycle === 'published' && audience === 'public' && (
            <a
              href={slug ? paths.public.record(locale, type, slug) : paths.public.readAt(locale, type)}
              target="_blank"
              rel="noopener"
            >
              {t('editor.publicPage')}
            </a>
          )}
        </span>
      </div>
      <h1 className="truncate py-1 text-xl" title={text}>
        {version === 0 && text === '' ? t(`staff.new.${type}`) : <RecordName name={label} locale={locale} />}
      </h1>
    </header>
  )
}
