'use client'
import { useMemo, useState } from 'react'
import type { FieldConflict } from '#lib/action/result.ts'
import { sameJson } from '#lib/content/canonical.ts'

type Side = 'theirs' | 'mine'

/** What was chosen so far. A choice holds for as long as the two sides are those that it was made between. */
export function useChoices(conflicts: readonly FieldConflict[]) {
  const [made, setMade] = useState<Readonly<Record<string, { side: Side; theirs: unknown; mine: unknown }>>>({})
  const choices = useMemo(
    () =>
      Object.fromEntries(
        conflicts.flatMap(({ path, theirs, mine }): [string, Side][] => {
          const choice = made[path]
          return choice && sameJson(choice.theirs, theirs) && sameJson(choice.mine, mine) ? [[path, choice.side]] : []
        }),
      ),
    [conflicts, made],
  )
  const choose = (path: string, side: Side) => {
    const conflict = conflicts.find((each) => each.path === path)
    if (conflict) setMade({ ...made, [path]: { side, theirs: conflict.theirs, mine: conflict.mine } })
  }
  return { choices, choose, open: conflicts.map(({ path }) => path).filter((path) => !choices[path]) }
}
