'use client'
import { type ReactNode, useId } from 'react'
import { useWords } from '#components/ui/language.tsx'
import type { Messages } from '#lib/i18n/translator.ts'

/** Fields that the public page shows together, under a heading of their own. */
export function FieldGroup({ name, children }: { name: keyof Messages['field']['group']; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="space-y-5 border-t border-rule pt-5 first:border-none first:pt-0">
      <h2 id={id} className="text-lg">
        {useWords()(`field.group.${name}`)}
      </h2>
      {children}
    </section>
  )
}
