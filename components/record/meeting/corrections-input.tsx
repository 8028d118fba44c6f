'use client'
import { ItemListInput } from '#components/form/item-list-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { useField } from '../use-field.ts'

/** What was put right on the public page, dated. */
export function CorrectionsInput() {
  const t = useWords()
  const field = useField()
  return (
    <ItemListInput
      {...field('corrections')}
      nameOf={({ date }, index) => String(date || t('editor.correctionNumber', { number: index + 1 }))}
      adder={(append) => (
        <Button onPress={() => append({ date: '', text: { es: '', en: '', pt: '' } }, { focus: true })}>
          {t('editor.addCorrection')}
        </Button>
      )}
    >
      {(at) => (
        <div className="space-y-4">
          <PartialDateInput {...field('corrections/date', at)} required />
          <LocalizedText {...field('corrections/text', at)} required multiline />
        </div>
      )}
    </ItemListInput>
  )
}
