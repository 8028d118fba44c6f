'use client'
import { useWords } from '#components/ui/language.tsx'
import { Menu, type MenuEntry } from '#components/ui/menu.tsx'
import { paths } from '#lib/paths.ts'
import { type FurtherAct, furtherActsOf } from './next-act.ts'
import { useOpenEditor } from './use-editor.ts'

/** Ways to the record's history, and what else can be done with what is open. */
export function FurtherMenu({ onAct }: { onAct: (act: FurtherAct) => void }) {
  const t = useWords()
  const { editing, opened, hasDraft } = useOpenEditor()
  const { type, id, version } = editing.record
  const acts = furtherActsOf(editing, opened.person, hasDraft)
  const entries: MenuEntry[] = [
    ...(version > 0 ? [{ id: 'history', label: t('editor.history'), href: paths.admin.history(type, id) }] : []),
    ...acts.map((act) => ({
      id: act,
      label: t(`editor.act.${act}.entry`),
      danger: act === 'discard' || act === 'withdraw' || act === 'reject',
      onAction: () => onAct(act),
    })),
  ]
  return <Menu label={t('editor.more')} entries={entries} />
}
