'use client'
import { useWatch } from 'react-hook-form'
import { type Choice, ChoiceInput } from '#components/form/choice-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { knowledge } from '#lib/record/process-profile/schema.ts'
import type { RecordType } from '#lib/record-types.ts'
import { useField } from '../use-field.ts'

/** That nothing is recorded, that there is none, and that there is a list: each with what the public page says then. */
export function useKnowledgeChoices(): Choice[] {
  const t = useWords()
  return knowledge.map((value) => ({
    value,
    label: t(`terms.knowledge.${value}`),
    help: t(`editor.knowledge.${value}`),
  }))
}

/**
 * Whether nothing is recorded, there is none, or there is a list: a plain choice of three. The list itself is `records`, which are
 * edited in their own place; the public page lists them whatever is chosen here.
 */
export function KnowledgeInput({ name, records }: { name: string; records: RecordType }) {
  const t = useWords()
  const choices = useKnowledgeChoices()
  const chosen = useWatch({ name })
  return (
    <div className="space-y-1">
      <ChoiceInput {...useField()(name)} choices={choices} />
      {chosen === 'list' && (
        <p className="ps-8 text-sm text-muted">
          {t.rich('editor.listedAre', {
            records: () => <a href={paths.admin.list(records)}>{t(`terms.recordTypes.${records}`)}</a>,
          })}
        </p>
      )}
    </div>
  )
}
