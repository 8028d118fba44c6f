import { isIPv6 } from 'node:net'

/** Where a request comes from, as the front wrote it down: a header of the client's own by that name never gets past it. */
export interface Client {
  address: string
  userAgent: string
}

export function clientOf(headers: Headers): Client {
  return {
    address: (headers.get('x-client-address') ?? '').slice(0, 64),
    userAgent: (headers.get('user-agent') ?? '').slice(0, 400),
  }
}

/** What tries are counted under: an IPv4 address, or the /64 that one IPv6 subscriber has to choose addresses from. */
export function networkOf(address: string): string {
  const bare = address.split('%')[0] ?? ''
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = bare.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = tail === undefined ? before : [...before, ...zeros, ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
