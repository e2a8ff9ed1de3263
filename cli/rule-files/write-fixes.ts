import { chmod, readFile, realpath, stat } from 'node:fs/promises'
import type { Texts } from '../../engine/index.js'
import { wholeFile } from '../output/whole-file.js'

/**
 * Puts changed texts in the place of the files they were read from, each whole or not at all, with
 * their line ends, byte order mark and permissions. A file that changed meanwhile is left alone.
 */
export async function writeFixes(before: Texts, after: Texts): Promise<readonly string[]> {
  const written: string[] = []
  for (const [path, text] of Object.entries(after)) {
    const place = await realpath(path)
    const bytes = await readFile(place)
    // what does not come back byte for byte was not read as what it is
    if (!bytes.equals(Buffer.from(before[path] ?? ''))) continue
    const { mode } = await stat(place)
    const file = wholeFile(place)
    try {
      await file.write(text)
      await file.commit()
    } catch (error) {
      await file.discard()
      throw error
    }
    await chmod(place, mode)
    written.push(path)
  }
  return written
}
