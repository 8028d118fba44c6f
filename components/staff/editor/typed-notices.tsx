'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { hasLikes } from '#lib/record/like.ts'
import { nameOfIn } from '#lib/record/names.ts'
import { RecordName } from '../record-name.tsx'
import { ClockTime } from './clock-time.tsx'
import { browserShelf, drop, type KeptCopy, keptNew } from './kept-copy.ts'
import { useOpenEditor } from './use-editor.ts'
import { useNames } from './use-names.ts'

/** What happened to what was typed: put back, put together with another's, or kept for later. */
export function TypedNotices() {
  const t = useWords()
  const { note, dismiss, replace } = useOpenEditor()
  return (
    <>
      <BegunLike />
      <UnsavedNewRecords />
      {note?.is === 'putBack' && (
        <Banner tone="good" title={t.rich('editor.typed.putBack', { time: () => <ClockTime at={note.at} /> })}>
          <div className="flex flex-wrap gap-3 pt-1">
            <Button onPress={dismiss}>{t('editor.typed.keep')}</Button>
            <Button onPress={() => replace(note.before)}>{t('editor.typed.letGo')}</Button>
          </div>
        </Banner>
      )}
      {note?.is === 'closed' && (
        <Banner tone="warn" title={t('editor.typed.closed')}>
          <p>{t('editor.typed.closedHelp')}</p>
        </Banner>
      )}
    </>
  )
}

/** From which record a new one was begun, and what was taken over; until it is stored. */
function BegunLike() {
  const t = useWords()
  const locale = useLocale()
  const { editing, opened, hasDraft } = useOpenEditor()
  const { type } = editing.record
  const { like } = opened
  if (!like || hasDraft || !hasLikes(type)) return null
  const record = () => (
    <Link prefetch={false} href={paths.admin.record(type, like.recordId)}>
      <RecordName name={like.label} locale={locale} />
    </Link>
  )
  return (
    <Banner title={t.rich(`${type}.like.title`, { record })}>
      <p>{t(`${type}.like.taken`)}</p>
    </Banner>
  )
}

/** On beginning a new record: others of the type that were typed here and never reached the database. */
function UnsavedNewRecords() {
  const t = useWords()
  const locale = useLocale()
  const { editing, opened, hasDraft, adopt } = useOpenEditor()
  const { type, id } = editing.record
  const { userId } = opened.person
  const [found, setFound] = useState<readonly KeptCopy[]>([])
  const nameOf = nameOfIn(useNames())
  useEffect(() => {
    if (opened.isNew) setFound(keptNew(browserShelf(), userId, type).filter(({ recordId }) => recordId !== id))
  }, [opened.isNew, userId, type, id])
  if (hasDraft) return null
  return found.map((copy) => (
    <Banner
      key={copy.recordId}
      tone="warn"
      title={t.rich('editor.typed.new', {
        name: () => <RecordName name={definitionOf(type).label(copy.content, nameOf)} locale={locale} />,
        time: () => <ClockTime at={copy.at} />,
      })}
    >
      <div className="flex flex-wrap gap-3 pt-1">
        <Button
          onPress={() =>
            adopt(
              { ...editing, record: { ...editing.record, id: copy.recordId } },
              { content: copy.content, message: copy.message ?? '' },
            )
          }
        >
          {t('editor.typed.goOn')}
        </Button>
        <Button
          onPress={() => {
            drop(browserShelf(), { userId, type, recordId: copy.recordId })
            setFound(found.filter(({ recordId }) => recordId !== copy.recordId))
          }}
        >
          {t('editor.typed.letGo')}
        </Button>
      </div>
    </Banner>
  ))
}
