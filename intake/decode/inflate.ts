import { createGunzip } from 'node:zlib'
import type { TextFault } from '../table/rows.js'

/**
 * What gzip holds, as bytes. Fed in small slices, each waited for, so that what stood before a
 * fault is handed on, and a file that swells a thousandfold is never held whole.
 */
const SLICE = 4096

export type Inflated =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The stream cannot be read further: cut off, or damaged. */
  | { readonly kind: 'fault'; readonly fault: TextFault }

/** Bytes as they are, or what they hold where they are gzip. */
export async function* unpacked(blocks: AsyncGenerator<Uint8Array>): AsyncGenerator<Inflated> {
  const first = await blocks.next()
  if (first.done) return
  async function* whole() {
    yield first.value as Uint8Array
    yield* blocks
  }
  if (isGzip(first.value)) yield* inflate(whole())
  else for await (const bytes of whole()) yield { kind: 'bytes', bytes }
}

async function* inflate(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Inflated> {
  const gunzip = createGunzip()
  const out: Uint8Array[] = []
  let failed: TextFault | undefined
  let ended = false
  gunzip.on('data', (chunk: Uint8Array) => out.push(chunk))
  const done = (step: (resolve: () => void) => void) =>
    new Promise<void>((resolve) => {
      // an error may come instead of the step's own answer, and so may an end
      const settle = () => {
        gunzip.off('error', settle)
        gunzip.off('end', settle)
        resolve()
      }
      gunzip.on('error', settle)
      gunzip.on('end', settle)
      step(settle)
    })
  gunzip.on('error', ({ code }: NodeJS.ErrnoException) => {
    // the one thing that zlib says of a stream that only lacks its end
    failed = { code: code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged-gzip' }
  })
  gunzip.on('end', () => {
    ended = true
  })
  let fed = 0
  for await (const block of blocks) {
    for (let at = 0; at < block.length && !failed; at += SLICE) {
      const slice = block.subarray(at, at + SLICE)
      fed += slice.length
      if (!ended) await done((resolve) => gunzip.write(slice, resolve))
      for (const bytes of out.splice(0)) yield { kind: 'bytes', bytes }
      // zlib ends at a zero, which may fill a file up; what stands behind zeros it never looks at
      const behind = Math.min(slice.length, fed - gunzip.bytesWritten)
      const padding = ended ? slice.subarray(slice.length - behind) : slice.subarray(0, 0)
      if (padding.some((byte) => byte !== 0)) failed ??= { code: 'damaged-gzip' }
    }
    if (failed) break
  }
  if (!failed && !ended) {
    await done(() => gunzip.end())
    for (const bytes of out.splice(0)) yield { kind: 'bytes', bytes }
  }
  gunzip.destroy()
  if (failed) yield { kind: 'fault', fault: failed }
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
