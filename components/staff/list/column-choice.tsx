import { buttonLook } from '#components/ui/button-look.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { Translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type ChosenColumn, columnTitle } from './chosen-columns.ts'

/** Which columns are shown, as a part of the form around it: what is chosen goes into the address with the rest. */
export function ColumnChoice({
  type,
  columns,
  t,
}: {
  type: RecordType
  columns: readonly ChosenColumn[]
  t: Translator
}) {
  return (
    <details className="group min-w-0 grow basis-40">
      <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 text-sm text-accent underline underline-offset-2 [&::-webkit-details-marker]:hidden">
        {t('list.columns.choose')}
        <Icon name="open" className="group-open:rotate-180" />
      </summary>
      {/* So that a form with no column chosen says so, which is not the same as saying nothing. */}
      <input type="hidden" name="columns" value="" />
      <fieldset className="mt-2 space-y-3">
        <legend className="sr-only">{t('list.columns.legend')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {columns.map((column) => (
            <label key={column.key} className="inline-flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
              <input
                type="checkbox"
                name="columns"
                value={column.key}
                defaultChecked={column.shown}
                className="size-4.5 accent-accent"
              />
              {columnTitle(t, type, column)}
            </label>
          ))}
        </div>
        <button type="submit" className={buttonLook.quiet}>
          {t('list.columns.apply')}
        </button>
      </fieldset>
    </details>
  )
}
