'use client'
import { useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { knowledge } from '#lib/record/process-profile/schema.ts'
import type { RecordType } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { useField } from '../use-field.ts'

/**
 * Whether nothing is recorded, there is none, or there is a list: a plain choice of three. The list itself is `records`, which are
 * edited in their own place; the public page lists them whatever is chosen here.
 */
export function KnowledgeInput({ name, records }: { name: string; records: RecordType }) {
  const t = useWords()
  const chosen = useWatch({ name })
  return (
    <div className="space-y-1">
      <ChoiceInput {...useField()(name)} choices={choicesOf(knowledge, (each) => t(`terms.knowledge.${each}`))} />
      {chosen === 'list' && (
        <p className="text-sm text-muted">
          {t.rich('editor.listedAre', {
            records: () => <a href={paths.admin.list(records)}>{t(`terms.recordTypes.${records}`)}</a>,
          })}
        </p>
      )}
    </div>
  )
}
