'use client'
import { type ReactNode, useId } from 'react'
import { useWords } from '#components/ui/language.tsx'
import type { Messages } from '#lib/i18n/translator.ts'

/** Fields that the public page shows together, under a heading of their own; without a name where it is one list, which has one. */
export function FieldGroup({ name, children }: { name?: keyof Messages['field']['group']; children: ReactNode }) {
  const id = useId()
  const t = useWords()
  return (
    <section aria-labelledby={name && id} className="space-y-5 border-t border-rule pt-5 first:border-none first:pt-0">
      {name && (
        <h2 id={id} className="text-lg">
          {t(`field.group.${name}`)}
        </h2>
      )}
      {children}
    </section>
  )
}
