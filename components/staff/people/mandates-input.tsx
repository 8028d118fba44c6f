'use client'
import { useFieldArray } from 'react-hook-form'
import { fieldId } from '#components/form/field-id.ts'
import { useProblem } from '#components/form/problem.ts'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { searchRecords } from '#components/record/search-records.ts'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { partyTypes } from '#lib/record-types.ts'
import { type AccessValues, emptyMandate } from './access-values.ts'
import { DayInput } from './day-input.tsx'

/** For which state or agency, and from which day to which: one row a mandate. */
export function MandatesInput() {
  const t = useWords()
  const { fields, append, remove } = useFieldArray<AccessValues, 'mandates', 'rowKey'>({
    name: 'mandates',
    keyName: 'rowKey',
  })
  const error = useProblem('mandates')
  return (
    <fieldset
      id={fieldId('mandates')}
      tabIndex={-1}
      className={`space-y-3 ${error ? 'border-s-4 border-danger ps-3' : ''}`}
    >
      <legend className="font-semibold">{t('account.mandates.title')}</legend>
      <p className="text-sm text-muted">{t('account.mandates.help')}</p>
      {error && <p className="font-semibold text-danger">{error}</p>}
      <ol className="divide-y divide-rule border-y border-rule empty:border-none">
        {fields.map(({ rowKey }, index) => (
          <li key={rowKey} className="py-4">
            <fieldset className="grid gap-x-4 gap-y-3 sm:grid-cols-[minmax(12rem,1fr)_11rem_11rem_auto] sm:items-end">
              <legend className="sr-only">{t('account.mandates.one', { number: index + 1 })}</legend>
              <ReferenceInput
                name={`mandates.${index}.partyId`}
                label={t('account.mandates.party')}
                types={partyTypes}
                search={searchRecords}
              />
              <DayInput name={`mandates.${index}.from`} label={t('account.mandates.from')} />
              <DayInput name={`mandates.${index}.to`} label={t('account.mandates.to')} />
              <Button className="justify-self-start" onPress={() => remove(index)}>
                <span aria-hidden className="max-sm:hidden">
                  ✕
                </span>
                <span className="sm:sr-only">{t('account.mandates.remove', { number: index + 1 })}</span>
              </Button>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button onPress={() => append(emptyMandate(), { shouldFocus: false })}>{t('account.mandates.add')}</Button>
    </fieldset>
  )
}
