import type { LocalizedText } from '#lib/action/result.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Fields, Shape } from '#lib/content/field.ts'
import { formatDate } from '#lib/date/format.ts'
import { countryName } from '#lib/i18n/country.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { NamedRecord } from '#lib/revision/known-names.ts'
import { fieldLabel } from '../field-label.ts'
import { RecordName } from '../record-name.tsx'
import { choiceInWords } from './choice-in-words.ts'
import { itemIn, type Place, placeOf } from './place.ts'

export interface Reader {
  type: RecordType
  /** Names of the records that the values refer to. */
  names: Readonly<Record<string, NamedRecord>>
  locale: Locale
  /** The contents that the values come from, the newest first: list items are named after what they hold there. */
  contents?: readonly Content[]
}

/** The value at a path as people read it: names for ids, dates written out, words for choices, a word for nothing. */
export function FieldValue({ path, value, ...reader }: Reader & { path: string; value: unknown }) {
  const place = placeOf(definitionOf(reader.type).fields, path)
  return place ? <ValueAt {...reader} place={place} value={value} /> : <Nothing locale={reader.locale} />
}

/** The name of a list item in a line, such as the state that takes part; undefined where nothing names it. */
export function itemName(reader: Reader, place: Place): React.ReactNode {
  const [id] = place.itemIds
  const item = id && itemIn(reader.contents ?? [], place.names, id)
  return item ? nameOfItem(reader, item) : undefined
}

export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isLocalized(value) && locales.every((locale) => value[locale] === '')
}

function ValueAt({ place, value, ...reader }: Reader & { place: Place; value: unknown }) {
  const { type, locale } = reader
  const { names, is, of } = place
  if (isNothing(value)) return <Nothing locale={locale} />
  if (is === 'reference') return <NameOf {...reader} recordId={String(value)} />
  if (is === 'file') {
    return (
      <a href={paths.uploadedFile(String(value))} target="_blank" rel="noopener">
        {translator(locale)('file.open')}
      </a>
    )
  }
  if (is === 'item' && of) return <Item {...reader} at={names} of={of} item={value as Content} />
  if (is === 'items') return <Items {...reader} place={place} items={value as Content[]} />
  if (is === 'order') return <Order {...reader} place={place} ids={value as string[]} />
  if (is === 'localized') return <InLanguages text={value as LocalizedText} locale={locale} />
  if (is === 'text') {
    return (
      <span lang={place.locale && place.locale !== locale ? place.locale : undefined} className="whitespace-pre-line">
        {String(value)}
      </span>
    )
  }
  return valueInWords(translator(locale), type, names, value, locale)
}

/** A value that is no text and no record, in words. */
export function valueInWords(
  t: Translator,
  type: RecordType,
  names: readonly string[],
  value: unknown,
  locale: Locale,
): string {
  const name = names.at(-1) ?? ''
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (Array.isArray(value)) return value.map((each) => fieldLabel(t, type, String(each))).join(', ')
  const text = String(value)
  // Before dates: `to` may be either.
  const choice = choiceInWords(t, type, names, text)
  if (choice) return choice
  if (dateFields.has(name)) return formatDate(text, locale)
  if (name === 'country') return countryName(text, locale)
  if (name === 'iso2') return `${countryName(text, locale)} (${text})`
  return text
}

/** Fields that hold a partial date, wherever they stand. */
export const dateFields: ReadonlySet<string> = new Set([
  'start',
  'end',
  'from',
  'to',
  'asOf',
  'date',
  'announced',
  'opened',
  'closed',
  'established',
  'adoptedOn',
  'embargo',
])

function Nothing({ locale }: { locale: Locale }) {
  return <span className="text-muted">{translator(locale)('staff.difference.empty')}</span>
}

function NameOf({ names, locale, recordId }: Reader & { recordId: string }) {
  const named = names[recordId]
  if (!named) return <span className="text-muted">{translator(locale)('staff.notNamed')}</span>
  return <RecordName name={named.label} locale={locale} />
}

/** An item of a list: its name alone where it is nothing but a record, else each of its fields that says something. */
function Item({ of, item, at, ...reader }: Reader & { at: readonly string[]; of: Fields; item: Content }) {
  const t = translator(reader.locale)
  const said = Object.entries(of).filter(([name]) => !isNothing(item[name]))
  const [only] = said
  if (said.length === 1 && only?.[1].shape.is === 'reference')
    return <NameOf {...reader} recordId={String(item[only[0]])} />
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
      {said.map(([name, field]) => {
        const path = [...at, name]
        return (
          <div key={name} className="contents">
            <dt className="text-muted">{fieldLabel(t, reader.type, path.join('/'))}</dt>
            <dd>
              <ValueAt
                {...reader}
                place={{ names: path, is: field.shape.is, itemIds: [], ...itemsOf(field.shape) }}
                value={item[name]}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

const itemsOf = (shape: Shape) => (shape.is === 'items' ? { of: shape.of } : {})

function Items({ place, items, ...reader }: Reader & { place: Place; items: readonly Content[] }) {
  const { of } = place
  if (!of) return null
  return (
    <ul className="space-y-1">
      {items.map((item) => (
        <li key={String(item.id)}>
          <Item {...reader} at={place.names} of={of} item={item} />
        </li>
      ))}
    </ul>
  )
}

/** The items of a list in their order, by name. */
function Order({ place, ids, ...reader }: Reader & { place: Place; ids: readonly string[] }) {
  return (
    <ol className="list-decimal ps-6">
      {ids.map((id) => (
        <li key={id}>{itemName(reader, { ...place, itemIds: [id] }) ?? translator(reader.locale)('staff.unnamed')}</li>
      ))}
    </ol>
  )
}

function nameOfItem(reader: Reader, item: Content): React.ReactNode {
  if (typeof item.record === 'string' && item.record) return <NameOf {...reader} recordId={item.record} />
  const text = Object.values(item).find((value) => isLocalized(value) && !isNothing(value))
  return text ? <RecordName name={text as LocalizedText} locale={reader.locale} /> : undefined
}

function InLanguages({ text, locale }: { text: LocalizedText; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul>
      {locales
        .filter((each) => text[each] !== '')
        .map((each) => (
          <li key={each} lang={each}>
            {text[each]}{' '}
            <span lang={locale} className="text-muted">
              ({t(`terms.languages.${each}`)})
            </span>
          </li>
        ))}
    </ul>
  )
}

function isLocalized(value: unknown): value is LocalizedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    locales.every((locale) => typeof (value as Content)[locale] === 'string')
  )
}
