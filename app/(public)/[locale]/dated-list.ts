import type { ListPageProps } from './reader.ts'

/** What a list by year is asked for. */
export interface YearAndPage {
  /** Null for all years. */
  year: string | null
  /** From 1. */
  page: number
}

export type DatedListProps = ListPageProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the address asks for; what means nothing in it is as if it were not there. */
export async function yearAndPageOf(searchParams: DatedListProps['searchParams']): Promise<YearAndPage> {
  const { year, page } = await searchParams
  return {
    year: typeof year === 'string' && /^\d{4}$/.test(year) ? year : null,
    page: typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

/** The canonical address of a part of the list at `path`. */
export function addressWith(path: string, { year, page }: YearAndPage): string {
  const query = new URLSearchParams({ ...(year && { year }), ...(page > 1 && { page: String(page) }) })
  return path + (query.size > 0 ? `?${query}` : '')
}
