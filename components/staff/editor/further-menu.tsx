'use client'
import { useState } from 'react'
import { componentsOf } from '#components/record/registry.tsx'
import { useWords } from '#components/ui/language.tsx'
import { Menu, type MenuEntry } from '#components/ui/menu.tsx'
import { paths } from '#lib/paths.ts'
import { hasLikes } from '#lib/record/like.ts'
import { isClearable } from '../clearance/is-clearable.ts'
import { NoteDialog } from '../clearance/note-dialog.tsx'
import { ShareDialog } from '../clearance/share-dialog.tsx'
import { useLive } from './live.tsx'
import { actWords, type FurtherAct, furtherActsOf } from './next-act.ts'
import { useOpenEditor } from './use-editor.ts'

/** Ways to the record's history, what is done with records of its type alone, and what else can be done with what is open. */
export function FurtherMenu({ onAct }: { onAct: (act: FurtherAct) => void }) {
  const t = useWords()
  const { editing, opened, hasDraft, editable, choosing, saving, step } = useOpenEditor()
  const { content } = useLive()
  const [asked, setAsked] = useState<string | null>(null)
  const { type, id, version } = editing.record
  const { acts: own = [] } = componentsOf(type)
  const acts = furtherActsOf(editing, opened.person, hasDraft)
  const isStored = version > 0 || hasDraft
  const entries: MenuEntry[] = [
    ...(version > 0 ? [{ id: 'history', label: t('editor.history'), href: paths.admin.history(type, id) }] : []),
    ...own
      .filter(({ fits }) => editable && !choosing && fits(content))
      .map(({ id: act, entry, danger = false }) => ({
        id: act,
        label: entry(t),
        danger,
        onAction: () => setAsked(act),
      })),
    ...(isStored && editing.may.create && hasLikes(type)
      ? [{ id: 'like', label: t(`${type}.like.entry`), href: paths.admin.createLike(type, id) }]
      : []),
    ...(isClearable(editing, opened.person.userId, hasDraft) && !choosing
      ? (['share', 'note'] as const).map((each) => ({
          id: each,
          label: t(`clearance.${each}.entry`),
          onAction: () => setAsked(each),
        }))
      : []),
    ...acts.map((act) => ({
      id: act,
      label: t(`editor.act.${actWords(act, { ...editing.record, fourEyes: editing.fourEyes })}.entry`),
      danger: act === 'discard' || act === 'withdraw' || act === 'reject',
      onAction: () => onAct(act),
    })),
  ]
  return (
    <>
      <Menu label={t('editor.more')} entries={entries} />
      <ShareDialog open={asked === 'share'} onOpenChange={() => setAsked(null)} />
      <NoteDialog open={asked === 'note'} onOpenChange={() => setAsked(null)} />
      {own.map(({ id: act, Dialog }) => (
        <Dialog
          key={act}
          content={content}
          message={saving.message}
          onStep={step}
          open={asked === act}
          onOpenChange={() => setAsked(null)}
        />
      ))}
    </>
  )
}
