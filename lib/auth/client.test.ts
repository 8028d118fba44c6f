import { describe, expect, it } from 'vitest'
import { networkOf } from './client.ts'

describe('what tries are counted under', () => {
  it('is an IPv4 address itself', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  })

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('is the /64 of an IPv6 address: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is one thing for whoever has no address', () => {
    expect(networkOf('')).toBe('')
  })
})
