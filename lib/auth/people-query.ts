import { paths } from '#lib/paths.ts'
import type { Role } from './actor.ts'

export const roles = ['administrator', 'editor', 'focalPoint', 'viewer'] as const satisfies Role[]

export const listedStatuses = ['invited', 'active', 'deactivated'] as const

export interface PeopleQuery {
  q: string
  role: Role | undefined
  status: (typeof listedStatuses)[number] | undefined
  /** From 1. */
  page: number
}

/** What the address of the list of people asks for; whatever does not fit is left out. */
export function peopleQueryOf(search: Record<string, string | string[] | undefined>): PeopleQuery {
  const page = Number(search.page)
  return {
    q: typeof search.q === 'string' ? search.q.slice(0, 200) : '',
    role: roles.find((role) => role === search.role),
    status: listedStatuses.find((status) => status === search.status),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of the list, without what is as it would be anyway. */
export function peopleAddress({ q, role, status, page }: PeopleQuery): string {
  const set = Object.entries({ q, role, status, page: page > 1 ? String(page) : '' }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return set.length > 0 ? `${paths.admin.people}?${new URLSearchParams(set)}` : paths.admin.people
}
