'use client'
import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Content } from '#lib/content/definition.ts'
import { problemsOf } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { type Difference, differences } from '#lib/revision/difference.ts'
import type { Editing } from '#lib/revision/editing.ts'

/** What the form holds and what follows from it, a moment behind the keystrokes so that typing never waits. */
export interface Live {
  content: Content
  /** From what is public, or was last. */
  differences: readonly Difference[]
  /** What keeps it from becoming public: dotted path and key of the namespace `problem`. */
  complaints: readonly { path: string; key: string }[]
}

const Context = createContext<Live | null>(null)

/** Follows the form for everything beside it. The form itself stands outside, so that a keystroke renders one field alone. */
export function LiveContent({ editing, children }: { editing: Editing; children: ReactNode }) {
  const { control } = useFormContext<Content>()
  const content = useDeferredValue(useWatch({ control }) as Content)
  const { type } = editing.record
  const { current } = editing
  const live = useMemo(() => {
    const { fields, publishable } = definitionOf(type)
    const { error } = publishable.safeParse(content)
    const complaints = Object.entries(error ? problemsOf(error) : {}).map(([path, [key = 'invalid']]) => ({
      path,
      key,
    }))
    return { content, differences: differences(fields, current, content), complaints }
  }, [content, current, type])
  return <Context value={live}>{children}</Context>
}

export function useLive(): Live {
  const live = useContext(Context)
  if (!live) throw new Error('Only what stands in LiveContent follows the form')
  return live
}
