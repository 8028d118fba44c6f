/** A set of places in a list, a bit each. All sets of one list are of one length. */
export type Places = Uint32Array<ArrayBuffer>

/** The set of some places, of a list of `size` entries. */
export function placesOf(places: Iterable<number>, size: number): Places {
  const set = new Uint32Array(Math.ceil(size / 32))
  for (const place of places) addPlace(set, place)
  return set
}

/** Only for a set that nobody else has yet. */
export function addPlace(set: Places, place: number): void {
  set[place >>> 5] = (set[place >>> 5] as number) | (1 << (place & 31))
}

/** All places of a list of `size` entries. */
export function allPlaces(size: number): Places {
  const set = new Uint32Array(Math.ceil(size / 32)).fill(0xffffffff)
  if (size % 32 > 0) set[set.length - 1] = (1 << (size % 32)) - 1
  return set
}

export function inBoth(one: Places, other: Places): Places {
  return one.map((bits, index) => bits & (other[index] as number))
}

export function inEither(one: Places, other: Places): Places {
  return one.map((bits, index) => bits | (other[index] as number))
}

/** How many places two sets share. */
export function countInBoth(one: Places, other: Places): number {
  let count = 0
  for (let index = 0; index < one.length; index++) count += ones((one[index] as number) & (other[index] as number))
  return count
}

/** The places of a set in their order, past the first `skip` of them, at most `take`. */
export function somePlaces(set: Places, skip: number, take: number): number[] {
  const found: number[] = []
  let passed = 0
  for (let index = 0; index < set.length && found.length < take; index++) {
    let bits = set[index] as number
    const here = ones(bits)
    if (passed + here <= skip) {
      passed += here
      continue
    }
    // The lowest bit that is set, one after the other.
    for (; bits !== 0 && found.length < take; bits &= bits - 1) {
      if (passed++ >= skip) found.push(index * 32 + (31 - Math.clz32(bits & -bits)))
    }
  }
  return found
}

/** How many bits of 32 are set (H. S. Warren, "Hacker's Delight", 5–1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
