/** The day it is, as an ISO day in UTC: mandates begin and end with it, wherever their holders are. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}

/** Whether a mandate counts on a day; both of its ends are inclusive, and one without an end goes on. */
export function isInForce(mandate: { from: string; to: string | null }, day: string): boolean {
  return mandate.from <= day && (mandate.to === null || mandate.to >= day)
}
