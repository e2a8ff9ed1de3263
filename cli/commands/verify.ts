import { createReadStream, existsSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { sourcesOf, verify as verifyLine } from '../../engine/index.js'
import type { Context } from '../context.js'
import { engineSource } from '../engine-source.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadTogether } from '../load.js'
import { showDiagnostics } from '../output/diagnostics.js'
import { openReport, type VerifyFormat } from '../output/verify/report.js'
import { UsageError } from '../usage-error.js'

/** `verify`: every decision of some files made again, and held against what was said then. */
export interface VerifyOptions extends Omit<LoadOptions, 'rules'> {
  /** The rules of that time, where they are kept elsewhere. */
  readonly rules?: readonly string[]
  readonly format?: VerifyFormat
}

export async function verify(
  files: readonly string[],
  options: VerifyOptions,
  context: Context,
): Promise<ExitCode> {
  for (const path of files) {
    if (path === '-') continue
    if (!existsSync(path) || !statSync(path).isFile()) {
      throw new UsageError({ code: 'no-such-path', path })
    }
  }
  const loaded = await loadTogether(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plans } = loaded
  if (!plans) return EXIT.unusable
  const against = { sources: sourcesOf(loaded.texts), engine: engineSource() }
  const report = openReport(options.format ?? 'table', context)
  for (const file of files) {
    let number = 0
    for await (const line of linesOf(file === '-' ? context.input : createReadStream(file))) {
      number++
      await report.see({ file, line: number }, verifyLine(line, plans, against))
    }
  }
  return (await report.close()) ? EXIT.done : EXIT.failed
}

/** Lines as they are, to the byte: ended by a line feed and by nothing else. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
