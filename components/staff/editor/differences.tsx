'use client'
import { useLocale } from '#components/ui/language.tsx'
import type { Difference } from '#lib/revision/difference.ts'
import { DifferenceList } from '../difference/difference-list.tsx'
import { useLive } from './live.tsx'
import { useOpenEditor } from './use-editor.ts'
import { useNames } from './use-names.ts'

/** Differences between what is public and what is open, with the names that the form knows. */
export function Differences({ found }: { found: readonly Difference[] }) {
  const { editing } = useOpenEditor()
  const { content } = useLive()
  const locale = useLocale()
  const names = useNames()
  return (
    <div className="@container">
      <DifferenceList
        type={editing.record.type}
        differences={found}
        names={names}
        contents={[content, editing.current]}
        locale={locale}
      />
    </div>
  )
}
