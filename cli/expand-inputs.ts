import { existsSync } from 'node:fs'
import { glob, isDynamicPattern } from 'tinyglobby'
import { UsageError } from './usage-error.js'

/**
 * Inputs as they were named: what is there is taken as it is, `5月*.csv` as all files of that
 * pattern, in order of name; Windows leaves patterns to the program.
 */
export async function expandInputs(inputs: readonly string[]): Promise<readonly string[]> {
  if (inputs.length === 0) throw new UsageError({ code: 'no-input' })
  const paths = await Promise.all(
    inputs.map(async (input) => {
      if (input === '-' || existsSync(input)) return [input]
      const pattern = input.replaceAll('\\', '/')
      const found = isDynamicPattern(pattern) ? await glob(pattern, { dot: false }) : []
      if (found.length === 0) throw new UsageError({ code: 'no-such-path', path: input })
      return found.sort()
    }),
  )
  return [...new Set(paths.flat())]
}
