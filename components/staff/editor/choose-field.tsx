'use client'
import type { ReactNode } from 'react'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { FieldConflict } from '#lib/action/result.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { type Place, placeOf } from '../difference/place.ts'
import { FieldValue, itemName, type Reader } from '../difference/value.tsx'
import { WordChanges } from '../difference/word-changes.tsx'
import { fieldLabel } from '../field-label.ts'
import type { Choosing } from './use-coming-together.ts'
import { useNames } from './use-names.ts'

/** One place where two changes meet. Texts show word by word how each differs from what both began from. */
export function ChooseField({
  conflict,
  choosing,
  choice,
  missing,
  onChoose,
}: {
  conflict: FieldConflict
  choosing: Choosing
  choice: 'theirs' | 'mine' | undefined
  missing: boolean
  onChoose: (side: 'theirs' | 'mine') => void
}) {
  const t = useWords()
  const locale = useLocale()
  const names = { ...useNames(), ...choosing.fresh.names }
  const { type, version } = choosing.fresh.record
  const { path, base } = conflict
  const place = placeOf(definitionOf(type).fields, path)
  if (!place) return null
  const reader: Reader = { type, names, locale, contents: [choosing.mine, choosing.theirs, choosing.base] }
  const from = choosing.with === 'public' ? (choosing.fresh.carried?.from ?? version) : 0
  return (
    <fieldset className="space-y-3 border-t-2 border-ink pt-3" aria-describedby={`${path}-base`}>
      <legend className="float-left w-full text-lg font-semibold">
        {fieldLabel(t, type, place.names.join('/'))}{' '}
        <span className="font-normal text-muted">
          {place.locale ? t(`terms.languages.${place.locale}`) : itemName(reader, place)}
        </span>
      </legend>
      {missing && <p className="clear-left font-semibold text-danger">{t('editor.choose.missing')}</p>}
      <div id={`${path}-base`} className="clear-left text-sm text-muted">
        <span className="font-semibold">
          {choosing.with === 'public' ? t('editor.choose.base', { version: from }) : t('editor.choose.baseSaved')}
        </span>{' '}
        <FieldValue {...reader} path={path} value={base} />
      </div>
      <div className="grid gap-4 @2xl:grid-cols-2">
        {(['theirs', 'mine'] as const).map((side) => (
          <label
            key={side}
            className="flex cursor-pointer items-start gap-3 border border-control p-4 has-checked:border-accent has-checked:outline-2 has-checked:-outline-offset-2 has-checked:outline-accent hover:border-ink"
          >
            <input
              type="radio"
              name={path}
              checked={choice === side}
              onChange={() => onChoose(side)}
              className="mt-1 size-5 shrink-0"
            />
            <span className="min-w-0 grow space-y-1">
              <span className="block font-semibold">
                {side === 'mine' ? t('editor.choose.mine') : t(`editor.choose.theirs.${choosing.with}`, { version })}
              </span>
              <Side reader={reader} place={place} path={path} base={base} value={conflict[side]} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Side({
  reader,
  place,
  path,
  base,
  value,
}: {
  reader: Reader
  place: Place
  path: string
  base: unknown
  value: unknown
}): ReactNode {
  const { locale } = reader
  if (value === null) return <span className="text-muted">{translator(locale)('editor.choose.removed')}</span>
  if (place.is === 'text')
    return <WordChanges before={String(base)} after={String(value)} lang={place.locale} locale={locale} />
  return <FieldValue {...reader} path={path} value={value} />
}
