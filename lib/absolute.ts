/** A path of ours as a whole address, for what is read elsewhere: search engines, feeds, shared links. */
export function absolute(path: string): string {
  return `${process.env.APP_URL ?? ''}${path}`
}
