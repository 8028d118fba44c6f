/**
 * Whether a mandate counts on a day (an ISO day, in UTC wherever its holder is). Both of its ends are inclusive, and one without an end
 * goes on.
 */
export function isInForce(mandate: { from: string; to: string | null }, day: string): boolean {
  return mandate.from <= day && (mandate.to === null || mandate.to >= day)
}
