import type { ComponentType } from 'react'
import type { Content } from '#lib/content/definition.ts'
import type { Translator } from '#lib/i18n/translator.ts'

/** What an act makes of the draft: one step, which is undone as one. */
export interface Step<C = Content> {
  content: C
  /** The word to colleagues that goes with the draft. */
  message: string
  /** That it was done, in words. */
  told: string
}

export interface OwnActProps<C = Content> {
  /** What the form holds, and what its author has said of it so far. */
  content: C
  message: string
  onStep: (step: Step<C>) => void
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Something that is done with records of one type alone, from the editor's menu: more than typing into a field, and less than publishing. */
export interface OwnAct<C = Content> {
  id: string
  entry: (t: Translator) => string
  danger?: boolean
  /** Whether it can be done with what the form holds. */
  fits: (content: C) => boolean
  /** Asks what it needs to know. */
  Dialog: ComponentType<OwnActProps<C>>
}
