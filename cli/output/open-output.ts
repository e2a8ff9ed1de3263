import type { Context } from '../context.js'
import { type WholeFile, wholeFile } from './whole-file.js'

/**
 * Where data goes: standard output, or a file that appears whole or not at all. What `use` throws
 * leaves no file behind.
 */
export async function withOutput<T>(
  path: string | undefined,
  context: Context,
  use: (write: WholeFile['write']) => Promise<T>,
): Promise<T> {
  const output = openOutput(path, context)
  try {
    const result = await use(output.write)
    await output.commit()
    return result
  } catch (error) {
    await output.discard()
    throw error
  }
}

function openOutput(path: string | undefined, { out }: Context): WholeFile {
  const target =
    path === undefined
      ? { write: out, commit: async () => {}, discard: async () => {} }
      : wholeFile(path)
  return inBatches(target)
}

const BATCH = 1 << 16

/** A row is small and a write is dear: rows go out many at a time. */
function inBatches(target: WholeFile): WholeFile {
  let pending = ''
  const flush = async () => {
    const text = pending
    pending = ''
    if (text !== '') await target.write(text)
  }
  return {
    write: async (data) => {
      if (typeof data === 'string') {
        pending += data
        if (pending.length < BATCH) return
      }
      await flush()
      if (typeof data !== 'string') await target.write(data)
    },
    commit: async () => {
      await flush()
      await target.commit()
    },
    discard: target.discard,
  }
}
