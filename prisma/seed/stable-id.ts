import { createHash } from 'node:crypto'

/** The name space of the seed's ids: the UUIDv5 of the profile page's address in RFC 9562's name space for URLs. */
const nameSpace = Buffer.from('4e5dcec3f3ef5fd6889444e3bac29211', 'hex')

/**
 * The lasting id of a thing in the seed, from a key that is written by hand and never changed, such as `meeting/2023-11-santiago`.
 * A UUIDv5 (RFC 9562, 5.5), so that every installation calls the same thing by the same id, and loading twice makes no twin.
 */
export function stableId(key: string): string {
  const bytes = createHash('sha1').update(nameSpace).update(key, 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
