'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Menu, type MenuEntry } from '#components/ui/menu.tsx'
import type { Audience } from '#lib/content/definition.ts'
import { paths } from '#lib/paths.ts'
import { hasLikes } from '#lib/record/like.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { RowActs } from '#lib/revision/list-acts.ts'
import { ActQuestion } from '../editor/act-question.tsx'
import { restore, withdraw } from '../editor/decide.ts'
import { actWords } from '../editor/next-act.ts'
import { listId } from './list-id.ts'

/** What can be done with a listed record without opening it, and the ways that lead from it. */
export function RowMenu({
  type,
  recordId,
  name,
  audience,
  mayCreate,
  version,
  slug,
  mayWithdraw,
  mayRestore,
  fourEyes,
  message,
}: RowActs & { type: RecordType; recordId: string; name: string; audience: Audience; mayCreate: boolean }) {
  const t = useWords()
  const locale = useLocale()
  const router = useRouter()
  const [asked, setAsked] = useState<'withdraw' | 'restore' | null>(null)
  // While it closes, the question still shows what it asked; before anybody asked there is none, in any of the rows.
  const [shown, setShown] = useState(asked)
  if (asked && asked !== shown) setShown(asked)
  const decided = useRef(false)

  // A decision may take the row out of what the list shows, and the button that had the focus with it.
  useEffect(
    () => () => {
      if (decided.current) document.getElementById(listId)?.focus()
    },
    [],
  )

  const record = { recordId, version, audience, fourEyes }
  const telling = { t, show: () => router.refresh() }
  const run = async (said: string) => {
    const failure = await (shown === 'withdraw'
      ? withdraw(record, said, telling)
      : restore({ ...record, withdrawnWith: message }, said, telling))
    decided.current = failure === null
    // What somebody else did meanwhile shows behind the question.
    if (failure?.code === 'stale') router.refresh()
    return failure
  }
  const actEntry = (act: 'withdraw' | 'restore'): MenuEntry => ({
    id: act,
    label: t(`editor.act.${actWords(act, { audience, fourEyes })}.entry`),
    danger: act === 'withdraw',
    onAction: () => setAsked(act),
  })
  const entries: MenuEntry[] = [
    { id: 'open', label: t('list.open'), href: paths.admin.record(type, recordId) },
    ...(slug === null
      ? []
      : [
          {
            id: 'public',
            label: t('editor.publicPage'),
            href: slug ? paths.public.record(locale, type, slug) : paths.public.readAt(locale, type),
            outside: true,
          },
        ]),
    ...(version > 0 ? [{ id: 'history', label: t('editor.history'), href: paths.admin.history(type, recordId) }] : []),
    ...(mayCreate && hasLikes(type)
      ? [{ id: 'like', label: t(`${type}.like.entry`), href: paths.admin.createLike(type, recordId) }]
      : []),
    ...(mayWithdraw ? [actEntry('withdraw')] : []),
    ...(mayRestore ? [actEntry('restore')] : []),
  ]
  return (
    <>
      <Menu of={t('list.actsOn', { name })} entries={entries} />
      {shown && (
        <ActQuestion
          act={shown}
          record={{ type, audience }}
          fourEyes={fourEyes}
          consequence={
            shown === 'restore' && !fourEyes
              ? t(`list.restore.${audience === 'public' ? 'public' : 'closed'}`)
              : undefined
          }
          open={asked !== null}
          onClose={() => setAsked(null)}
          run={run}
        />
      )}
    </>
  )
}
