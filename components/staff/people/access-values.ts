import type { Role } from '#lib/auth/actor.ts'

/** Role and mandates as a form holds them: a mandate without an end has '' there. */
export interface AccessValues {
  role: Role
  mandates: { id: string; partyId: string; from: string; to: string }[]
}

export const emptyMandate = () => ({
  id: crypto.randomUUID(),
  partyId: '',
  from: new Date().toISOString().slice(0, 10),
  to: '',
})

/** As the actions take it: only a focal point has mandates, and those that a form still holds for another role stay behind. */
export function accessOf({ role, mandates }: AccessValues) {
  const kept = role === 'focalPoint' ? mandates : []
  return { role, mandates: kept.map(({ to, ...mandate }) => ({ ...mandate, to: to || null })) }
}
