import { createGunzip } from 'node:zlib'

/**
 * What gzip holds, as bytes. Fed in small slices, each waited for, so that what stood before a
 * fault is handed on, and a file that swells a thousandfold is never held whole.
 */
const SLICE = 4096

export interface Inflated {
  /** Undefined once the stream cannot be read further: cut off, or damaged. */
  readonly bytes: Uint8Array | undefined
}

export async function* inflate(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Inflated> {
  const gunzip = createGunzip()
  const out: Uint8Array[] = []
  let failed = false
  gunzip.on('data', (chunk: Uint8Array) => out.push(chunk))
  const done = (step: (resolve: () => void) => void) =>
    new Promise<void>((resolve) => {
      // an error may come instead of the step's own answer
      const settle = () => {
        gunzip.off('error', settle)
        resolve()
      }
      gunzip.on('error', settle)
      step(settle)
    })
  gunzip.on('error', () => {
    failed = true
  })
  for await (const block of blocks) {
    for (let at = 0; at < block.length && !failed; at += SLICE) {
      await done((resolve) => gunzip.write(block.subarray(at, at + SLICE), resolve))
      for (const bytes of out.splice(0)) yield { bytes }
    }
    if (failed) break
  }
  if (!failed) {
    await done((resolve) => {
      gunzip.on('end', resolve)
      gunzip.end()
    })
    for (const bytes of out.splice(0)) yield { bytes }
  }
  gunzip.destroy()
  if (failed) yield { bytes: undefined }
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
