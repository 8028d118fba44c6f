import { Icon } from '#components/ui/icon.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Content } from '#lib/content/definition.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { Difference } from '#lib/revision/difference.ts'
import { fieldLabel } from '../field-label.ts'
import { Added, Removed } from './marks.tsx'
import { type Place, placeOf } from './place.ts'
import { FieldValue, isNothing, itemName, type Reader } from './value.tsx'
import { WordChanges } from './word-changes.tsx'

/**
 * Differences between two contents of a record, field by field in the order of the form, texts word by word. With `contents`, the two
 * that were compared, list items are named after what they hold.
 */
export function DifferenceList({
  differences,
  ...reader
}: Reader & { differences: readonly Difference[]; contents?: readonly Content[] }) {
  const { locale, type } = reader
  const t = translator(locale)
  if (differences.length === 0) return <p className="text-muted">{t('staff.difference.none')}</p>
  const { fields } = definitionOf(type)
  return (
    <dl className="border-t border-rule">
      {differences.map((difference) => {
        const place = placeOf(fields, difference.path)
        return (
          place && (
            <div
              key={difference.path}
              className="grid gap-x-8 gap-y-1 border-b border-rule py-3 @lg:grid-cols-[10rem_minmax(0,1fr)]"
            >
              <dt>
                <span className="font-semibold">{fieldLabel(t, type, place.names.join('/'))}</span>
                <span className="block text-sm text-muted">
                  {place.locale
                    ? t(`terms.languages.${place.locale}`)
                    : place.is !== 'item' && place.is !== 'order' && itemName(reader, place)}
                </span>
              </dt>
              <dd className="min-w-0">
                <Change {...reader} place={place} difference={difference} />
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

function Change({
  place,
  difference: { path, before, after },
  ...reader
}: Reader & { place: Place; difference: Difference }) {
  const { locale } = reader
  const t = translator(locale)
  if (place.is === 'text')
    return <WordChanges before={String(before ?? '')} after={String(after ?? '')} lang={place.locale} locale={locale} />
  if (place.is === 'order') {
    return (
      <>
        <p className="text-sm text-muted">{t('staff.difference.order')}</p>
        <FieldValue {...reader} path={path} value={after} />
      </>
    )
  }
  const whole = place.is === 'item'
  const gone = !isNothing(before) && (
    <Removed locale={locale} whole={whole}>
      <FieldValue {...reader} path={path} value={before} />
    </Removed>
  )
  const come = !isNothing(after) && (
    <Added locale={locale} whole={whole}>
      <FieldValue {...reader} path={path} value={after} />
    </Added>
  )
  if (whole) {
    return (
      <div className="space-y-1">
        <Tag tone={come ? 'good' : 'danger'}>
          {t(come ? 'staff.difference.itemAdded' : 'staff.difference.itemRemoved')}
        </Tag>
        <div>{come || gone}</div>
      </div>
    )
  }
  return (
    <p className="space-x-2">
      {gone}
      {gone && come && <Icon name="next" className="text-muted" />}
      {come}
    </p>
  )
}
