'use client'
import { useController } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import { useRecordLabel } from './record-labels.tsx'
import { RecordPicker, type RecordSearch } from './record-picker.tsx'
import type { InputProps } from './text-input.tsx'

/** One other record: holds its id, or '' for none. */
export function ReferenceInput({
  name,
  label,
  help,
  required = false,
  readOnly = false,
  types,
  search,
}: InputProps & { label: string; types: readonly string[]; search: RecordSearch }) {
  const t = useWords()
  const { field } = useController({ name })
  const error = useProblem(name)
  const chosen = useRecordLabel(field.value)
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) =>
        field.value ? (
          <p className="flex flex-wrap items-center gap-3">
            <span id={control.id}>{chosen.name}</span>
            {!chosen.isPublic && <span className="text-muted">{t('form.notPublic')}</span>}
            {!readOnly && (
              <Button onPress={() => field.onChange('')} aria-label={t('form.removeNamed', { name: chosen.name })}>
                {t('form.change')}
              </Button>
            )}
          </p>
        ) : readOnly ? (
          <p className="text-muted">{t('form.none')}</p>
        ) : (
          <RecordPicker id={control.id} label={label} types={types} search={search} onPick={field.onChange} />
        )
      }
    </FieldFrame>
  )
}
