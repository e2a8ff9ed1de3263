/** SHA-256 (FIPS 180-4), here because digests are worked out where no host can be asked. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const state = Uint32Array.from(initial)
  const words = new Uint32Array(64)
  const padded = pad(bytes)
  for (let block = 0; block < padded.length; block += 16) {
    words.set(padded.subarray(block, block + 16))
    compress(state, words)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The bytes as big-endian words, a one bit after them, and their number of bits at the end. */
function pad(bytes: Uint8Array): Uint32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(blocks * 64 - 4, bytes.length << 3)
  const words = new Uint32Array(blocks * 16)
  for (let at = 0; at < words.length; at++) words[at] = view.getUint32(at * 4)
  return words
}

function compress(state: Uint32Array, w: Uint32Array): void {
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15] ?? 0
    const y = w[t - 2] ?? 0
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    w[t] = (w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[t] ?? 0) + (w[t] ?? 0)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The first primes, whose roots give the constants. */
const primes: readonly number[] = firstPrimes(64)
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)))

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  }
  return found
}

/** The first 32 bits after the point: a double has 52, and no root here is above 7. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000)
}
