'use client'
import { ItemListInput } from '#components/form/item-list-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { todayHere } from '#components/form/today-here.ts'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { formatDate } from '#lib/date/format.ts'
import { useField } from '../use-field.ts'

/** What was put right on the public page, dated: today, unless somebody says otherwise. */
export function CorrectionsInput() {
  const t = useWords()
  const locale = useLocale()
  const field = useField()
  return (
    <ItemListInput
      {...field('corrections')}
      nameOf={({ date }, index) =>
        formatDate(String(date), locale) || t('editor.correctionNumber', { number: index + 1 })
      }
      adder={(append) => (
        <Button onPress={() => append({ date: todayHere(), text: { es: '', en: '', pt: '' } }, { focus: true })}>
          {t('editor.addCorrection')}
        </Button>
      )}
    >
      {(at) => (
        <div className="space-y-4">
          <LocalizedText {...field('corrections/text', at)} required multiline />
          <PartialDateInput {...field('corrections/date', at)} required />
        </div>
      )}
    </ItemListInput>
  )
}
