import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { type ChosenFilter, ChosenFilters } from '#components/public/chosen-filters.tsx'
import { CountedLinks } from '#components/public/counted-links.tsx'
import { type FilterField, FilterForm } from '#components/public/filter-form.tsx'
import { ListAway } from '#components/public/list-away.tsx'
import { ListHead } from '#components/public/list-head.tsx'
import { NothingLeft } from '#components/public/nothing-left.tsx'
import { Page } from '#components/public/page.tsx'
import { PageLinks } from '#components/public/page-links.tsx'
import { PrintedList } from '#components/public/printed-list.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type AskedList, type AskedPage, askedOf, type FilterName, listQuery } from '#lib/list/asked.ts'
import type { NarrowedType } from '#lib/list/parameters.ts'
import { paths } from '#lib/paths.ts'
import type { NarrowedList } from '#lib/record/narrowed-list.ts'
import { readQuestion } from '#lib/search/question.ts'
import { headOf } from './head.ts'
import type { ListPageProps } from './reader.ts'

export type NarrowedPageProps = ListPageProps & {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Entries on one page, and on one to print. */
const onAPage = 50
const onPaper = 500

/** The words for each list in the namespace `reading`. */
const wordsFor = { meeting: 'meetings', document: 'documents' } as const satisfies Record<NarrowedType, string>

/** A narrowed list as its page has it. */
export interface Shown {
  type: NarrowedType
  /** With what is chosen as far as it means something, in its newest words. */
  asked: AskedPage
  list: NarrowedList<FilterName<NarrowedType>>
  /** The ids of the entries of this page. */
  ids: string[]
}

/** The query of an address, each parameter once. */
export async function queryIn(searchParams: NarrowedPageProps['searchParams']): Promise<string> {
  const given = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0] ?? ''])
  return String(new URLSearchParams(given as [string, string][]))
}

/** The part of a list that a query asks for. */
export async function shown(
  type: NarrowedType,
  locale: Locale,
  query: string,
  narrowed: (asked: AskedList) => Promise<Shown['list']>,
): Promise<Shown> {
  const asked = askedOf(type, locale, query)
  const list = await narrowed(asked)
  const values = Object.fromEntries(list.filters.map(({ name, chosen }) => [name, chosen?.value ?? '']))
  const ids = asked.isForPrint ? list.ids(0, onPaper) : list.ids((asked.page - 1) * onAPage, onAPage)
  return { type, asked: { ...asked, values }, list, ids }
}

const years = ({ list: { filters } }: Shown) => filters.find(({ name }) => name === 'year')

/** Whether a list is narrowed by more than the year, which its title says. */
function isNarrowed({ list, asked }: Shown): boolean {
  return asked.text !== '' || list.filters.some(({ name, chosen }) => name !== 'year' && chosen !== null)
}

function addressOf({ type, asked }: Shown, changes: Partial<AskedPage> = {}): string {
  return paths.public.list(asked.locale, type) + listQuery(type, { ...asked, ...changes })
}

/** The address of the list, from its beginning, with one filter set otherwise. */
function addressSetting(page: Shown, name: string, value: string): string {
  return addressOf(page, { page: 1, isForPrint: false, values: { ...page.asked.values, [name]: value } })
}

function titleOf(page: Shown): string {
  const { type, asked } = page
  const t = translator(asked.locale)
  const year = years(page)?.chosen?.value
  return year ? t(`reading.${wordsFor[type]}.inYear`, { year }) : t(`terms.recordTypes.${type}`)
}

/** Each thing that the list is narrowed to, in words, in the order of the form. */
function chosenOf(page: Shown): ChosenFilter[] {
  const { list, asked } = page
  const t = translator(asked.locale)
  const inWords = (name: 'text' | FilterName<NarrowedType>, value: string) =>
    t('filters.filterSet', { name: t(`filters.names.${name}`), value })
  const text: ChosenFilter = {
    name: 'text',
    words: inWords('text', asked.text),
    href: addressOf(page, { page: 1, isForPrint: false, text: '' }),
    without: list.withoutText,
  }
  const filters = list.filters.flatMap(({ name, chosen, without }): ChosenFilter[] => {
    if (!chosen) return []
    const words = inWords(name, readIn(chosen.text, asked.locale).text)
    return [{ name, words, href: addressSetting(page, name, ''), without }]
  })
  return asked.text === '' ? filters : [text, ...filters]
}

/** The head of a list's page. Only what is narrowed to a year or to nothing is for search engines: the rest is without number. */
export function headOfList(page: Shown): Metadata {
  const { type, asked } = page
  const t = translator(asked.locale)
  const filters = chosenOf(page).map(({ words }) => words)
  const head = headOf({
    locale: asked.locale,
    path: addressOf(page),
    title: isNarrowed(page)
      ? t('filters.titled', { title: titleOf(page), filters: filters.join(', ') })
      : titleOf(page),
    description: t(`reading.${wordsFor[type]}.description`),
  })
  return isNarrowed(page) || asked.isForPrint ? { ...head, robots: { index: false } } : head
}

/** The page of a list that can be narrowed. `children` are its entries, on paper the rows of a table; `after` stands beneath them. */
export function NarrowedPage({
  page,
  columns,
  children,
  after,
}: {
  page: Shown
  /** The headings of the table on paper. */
  columns: readonly string[]
  children: ReactNode
  after?: ReactNode
}) {
  const { type, list, asked, ids } = page
  const { locale, isForPrint } = asked
  const t = translator(locale)
  const [chosen, narrowed] = [chosenOf(page), isNarrowed(page)]
  if (isForPrint) {
    const bound = { shown: ids.length, count: list.total }
    return (
      <Page locale={locale} path={addressOf(page)} section={type}>
        <PrintedList
          title={titleOf(page)}
          filters={narrowed ? chosen.map(({ words }) => words) : []}
          count={countInWords(page)}
          bound={ids.length < list.total ? t(`filters.printed.bound.${type}`, bound) : null}
          address={addressOf(page, { isForPrint: false })}
          columns={columns}
          locale={locale}
        >
          {children}
        </PrintedList>
      </Page>
    )
  }
  return (
    <Page locale={locale} path={addressOf(page)} section={type}>
      <ListHead title={titleOf(page)} count={countInWords(page)} />
      {narrowed ? <ChosenFilters chosen={chosen} locale={locale} /> : <Years page={page} />}
      {(list.total > 0 || chosen.length > 0) && (
        <FilterForm
          action={paths.public.list(locale, type)}
          text={asked.text}
          fields={fieldsOf(page)}
          isOpen={narrowed}
          locale={locale}
        />
      )}
      {narrowed && list.total === 0 && <NothingLeft type={type} chosen={chosen} text={asked.text} locale={locale} />}
      {ids.length === 0 && list.total > 0 && (
        <p className="border-t border-rule py-6">
          {t('reading.meetings.nonePage')} <a href={addressOf(page, { page: 1 })}>{t('reading.meetings.firstPage')}</a>
        </p>
      )}
      {children}
      <PageLinks
        page={asked.page}
        pages={Math.ceil(list.total / onAPage)}
        hrefOf={(number) => addressOf(page, { page: number })}
        locale={locale}
      />
      {list.total > 0 && (
        <ListAway
          csv={paths.public.listFile(locale, type) + listQuery(type, { ...asked, page: 1 })}
          print={addressOf(page, { page: 1, isForPrint: true })}
          locale={locale}
        />
      )}
      {after}
    </Page>
  )
}

/** The years as links: the way in that most take. */
function Years({ page }: { page: Shown }) {
  const { type, asked } = page
  const t = translator(asked.locale)
  const { choices = [], chosen = null } = years(page) ?? {}
  const there = choices.filter(({ count }) => count > 0)
  if (there.length <= 1 && chosen === null) return null
  return (
    <CountedLinks
      label={t(`reading.${wordsFor[type]}.years`)}
      all={{ href: addressSetting(page, 'year', ''), label: t(`reading.${wordsFor[type]}.allYears`) }}
      choices={there.map(({ value, count }) => ({
        value,
        href: addressSetting(page, 'year', value),
        label: value,
        count,
      }))}
      current={chosen?.value ?? null}
    />
  )
}

/** Filters whose values stand in an order of their own; the others are in that of the alphabet. */
const inOwnOrder: readonly string[] = ['year', 'kind', 'modality', 'type']

/** The fields of the form. One that has nothing to choose is left out. */
function fieldsOf({ list, asked: { locale } }: Shown): FilterField[] {
  const t = translator(locale)
  return list.filters.flatMap(({ name, chosen, choices: all }) => {
    const choices = all.map(({ value, text, count }) => ({ value, text: readIn(text, locale), count }))
    const field = {
      name,
      label: t(`filters.names.${name}`),
      help: name === 'country' || name === 'language' ? t(`filters.help.${name}`) : undefined,
      chosen: chosen?.value ?? null,
      choices: inOwnOrder.includes(name) ? choices : sortByName(choices, ({ text }) => text.text, locale),
    }
    return choices.length > 0 ? [field] : []
  })
}

/** `18 meetings, from 2018 to 2024`; what has no date is in no span of years. Under filters, how many meet them. */
function countInWords(page: Shown): string {
  const { type, list, asked } = page
  const t = translator(asked.locale)
  const { total: count } = list
  if (isNarrowed(page)) {
    const isForNothing = asked.text !== '' && readQuestion(asked.text).wanted.length === 0
    return isForNothing ? t('search.onlyUnwanted', { question: asked.text }) : t(`filters.left.${type}`, { count })
  }
  const words = wordsFor[type]
  const { chosen = null, choices = [] } = years(page) ?? {}
  if (count === 0) return chosen ? t(`reading.${words}.noneInYear`, { year: chosen.value }) : t(`reading.${words}.none`)
  const [to, from] = [choices.at(0)?.value, choices.at(-1)?.value]
  const dated = choices.reduce((sum, each) => sum + each.count, 0)
  return chosen || !from || !to || from === to || dated < count
    ? t(`reading.${words}.count`, { count })
    : t(`reading.${words}.span`, { count, from, to })
}
