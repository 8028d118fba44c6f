/** The role that an address of Postgres signs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}
