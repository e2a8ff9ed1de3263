/** A text's 64 bits, in two halves: for telling texts apart, not against anyone who would forge. */
export interface Hash {
  readonly high: number
  readonly low: number
}

/** Two multiplicative hashes side by side, their bits mixed at the end (after cyrb53). */
export function hashOf(text: string): Hash {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x5f356495)
  }
  const mixedHigh = mix(high) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  const mixedLow = mix(low) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return { high: mixedHigh >>> 0, low: mixedLow >>> 0 }
}

function mix(half: number): number {
  return Math.imul(half ^ (half >>> 16), 0x85ebca6b)
}
