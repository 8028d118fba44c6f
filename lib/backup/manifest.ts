import * as z from 'zod'

/** The last file of every archive: what is in it. An archive without it was cut. */
export const manifestName = 'manifest.json'

const count = z.int().min(0)

export const manifestSchema = z.strictObject({
  /** Raised when an older release could not read what a newer one writes. */
  format: z.literal(1),
  /** The moment that the archive shows. */
  takenAt: z.iso.datetime(),
  /** The version of the Postgres that it came from. */
  postgres: z.string(),
  /** Those that the database had, with the SHA-256 of their scripts. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  /** In an order in which they can be filled. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: count })),
  /** Tables whose rows were not taken. */
  leftOut: z.array(z.string()),
  /** The last number that each sequence gave; null where it has given none. */
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string().nullable() })),
  /** Every other file of the archive, in its order. */
  members: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestSchema>

/** The files that hold a table's rows, in the text form of COPY, one after another. */
export const partName = (table: string, part: number) => `tables/${table}.${String(part).padStart(4, '0')}.copy`

/** The table whose rows a file of an archive holds; null where it holds another thing. */
export const tableOfPart = (member: string): string | null => /^tables\/(.+)\.\d+\.copy$/.exec(member)?.[1] ?? null

const files = 'files/'

/** An uploaded file, by its path below the folder of files. */
export const fileName = (path: string) => `${files}${path}`

/** The path of an uploaded file; null where a file of an archive is none. Names that would lead out of the folder are none. */
export function pathOfFile(member: string): string | null {
  const path = member.slice(files.length)
  const isBelow =
    member.startsWith(files) && path.split('/').every((step) => /^[\w.-]+$/.test(step) && !/^\.+$/.test(step))
  return isBelow ? path : null
}
