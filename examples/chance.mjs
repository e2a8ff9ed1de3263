/** Chance that is the same on every machine: mulberry32, small and well known. */
export function drawing(seed) {
  let state = seed
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low, high) => low + Math.floor(chance() * (high - low + 1))
  const oneOf = (list) => list[between(0, list.length - 1)]
  const weighted = (pairs) => {
    let left = chance() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of pairs) {
      left -= weight
      if (left < 0) return value
    }
    return pairs[0][0]
  }
  return { chance, between, oneOf, weighted }
}
