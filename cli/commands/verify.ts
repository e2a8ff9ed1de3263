import { existsSync, statSync } from 'node:fs'
import { sourcesOf, verify as verifyLine } from '../../engine/index.js'
import type { Context } from '../context.js'
import { decisionLines } from '../decisions/decision-lines.js'
import { engineSource } from '../engine-source.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadTogether } from '../load.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
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
    if (!existsSync(path)) throw new UsageError({ code: 'no-such-path', path })
    if (statSync(path).isDirectory()) throw new UsageError({ code: 'input-is-folder', path })
  }
  const loaded = await loadTogether(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plans } = loaded
  if (!plans) return EXIT.unusable
  const against = { sources: sourcesOf(loaded.texts), engine: engineSource() }
  const report = openReport(options.format ?? 'table', plans.reading, context)
  for (const file of files) {
    for await (const read of decisionLines(file, context.input)) {
      const { line } = read
      if (read.kind === 'line')
        await report.see({ file, line }, verifyLine(read.text, plans, against))
      else await report.refuse({ file, line }, read.reason)
    }
  }
  return (await report.close()) ? EXIT.done : EXIT.failed
}
