/** Bytes changed at random, the same way in every run. */
export function mutate(original: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(original)
  const place = () => Math.floor(random() * bytes.length)
  for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes--) {
    const at = place()
    const length = 1 + Math.floor(random() * 40)
    switch (Math.floor(random() * 6)) {
      case 0:
        bytes[at] = Math.floor(random() * 256)
        break
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
        break
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
        break
      case 3: {
        const from = place()
        const copied = bytes.subarray(from, from + length)
        bytes = Buffer.concat([bytes.subarray(0, at), copied, bytes.subarray(at)])
        break
      }
      case 4:
        bytes = bytes.subarray(0, at)
        break
      default:
        // a number as large as it goes
        bytes.fill(0xff, at, Math.min(at + 4, bytes.length))
    }
    if (bytes.length === 0) return bytes
  }
  return bytes
}

/** mulberry32 */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
