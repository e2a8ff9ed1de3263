/**
 * Bytes in blocks of one size, however they came. All that follows sees the same blocks whatever
 * pieces a pipe delivered, so where a piece ends can never change what is read.
 */
const BLOCK = 1 << 16

export async function* blocksOf(
  pieces: AsyncIterable<Uint8Array>,
  size = BLOCK,
): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array(size)
  let filled = 0
  for await (const piece of pieces) {
    let at = 0
    while (at < piece.length) {
      // a piece that is itself a block needs no copy
      if (filled === 0 && piece.length - at >= size) {
        yield piece.subarray(at, at + size)
        at += size
        continue
      }
      const count = Math.min(size - filled, piece.length - at)
      held.set(piece.subarray(at, at + count), filled)
      filled += count
      at += count
      if (filled < size) continue
      yield held
      held = new Uint8Array(size)
      filled = 0
    }
  }
  if (filled > 0) yield held.subarray(0, filled)
}
