'use client'
import { fieldId } from '#components/form/field-id.ts'
import { useUploadedFiles } from '#components/form/file-facts.tsx'
import { useProblem } from '#components/form/problem.ts'
import { GroupFrame } from '#components/ui/group-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { fileSize } from '#lib/i18n/file-size.ts'
import { locales } from '#lib/i18n/locales.ts'
import { useField } from '../use-field.ts'
import { FileSlot } from './file-slot.tsx'

/** A document's own PDFs: a place for one in each language. */
export function FilesInput() {
  const t = useWords()
  const locale = useLocale()
  const { limit } = useUploadedFiles()
  const { name, label, help, readOnly } = useField()('files')
  const error = useProblem(name)
  return (
    <GroupFrame
      id={fieldId(name)}
      label={label}
      error={error}
      help={
        <>
          {help} {t('file.limit', { size: fileSize(limit, locale) })}
        </>
      }
    >
      <ul className="divide-y divide-rule border-y border-rule">
        {locales.map((language) => (
          <li key={language} className="py-3">
            <FileSlot language={language} readOnly={readOnly} />
          </li>
        ))}
      </ul>
    </GroupFrame>
  )
}
