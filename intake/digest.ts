import { createHash } from 'node:crypto'
import { bytesOf, type Source } from './sources.js'
import { UNWATCHED } from './watch.js'

/** A digest of all inputs: their bytes in their order, whatever they are called. */
export async function digestOf(sources: readonly Source[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    try {
      for await (const chunk of bytesOf(source, UNWATCHED)) hash.update(chunk)
    } catch (error) {
      // the reading of records says what cannot be read
      const { code } = error as NodeJS.ErrnoException
      if (typeof code !== 'string') throw error
    }
    // where one ends and the next begins
    hash.update(`\n${source.size}\n`)
  }
  return hash.digest('hex')
}
