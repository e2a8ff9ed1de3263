import type { Diagnostic, Texts } from '../../../engine/index.js'
import { hasErrors } from '../../../source/diagnostic.js'
import type { Context } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-code.js'
import { type Labelled, labelled } from '../labelled.js'
import { formatDiagnostics } from './diagnostics.js'
import { diagnosticRow } from './diagnostics-json.js'
import { workflowCommand } from './github.js'
import { sarifLog } from './sarif.js'
import { told } from './told.js'

/** What `check` and `calendar check` found; here the diagnostics are the data, so on stdout. */
export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: Texts
  /** What was looked at and is sound, with a word about it. */
  readonly sound: readonly Labelled[]
}

export type CheckFormat = 'pretty' | 'json' | 'sarif' | 'github'

const forPrograms: Readonly<
  Record<
    Exclude<CheckFormat, 'pretty'>,
    (shown: readonly Diagnostic[], texts: Texts, context: Context) => string
  >
> = {
  json: (shown, texts, { messages }) =>
    inLines(shown.map((one) => diagnosticRow(one, texts, messages))),
  sarif: (shown, texts, { language }) => inLines(sarifLog(shown, texts, language)),
  github: (shown, texts, { messages }) =>
    shown.map((one) => `${workflowCommand(one, texts, messages)}\n`).join(''),
}

function inLines(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

export async function showCheck(
  { diagnostics, texts, sound }: CheckReport,
  format: CheckFormat,
  context: Context,
): Promise<ExitCode> {
  const { messages, out, outColours: c, columns } = context
  if (format !== 'pretty') {
    const shown = told(diagnostics, texts)
    await out(forPrograms[format](shown, texts, context))
  } else {
    const marked = sound.map(([label, words]): Labelled => [`${c.green('✓')} ${label}`, words])
    const lines = labelled(marked, { indent: 0, columns })
    const found =
      diagnostics.length > 0 ? formatDiagnostics(diagnostics, texts, context, c) : undefined
    const parts = [lines.join('\n'), found?.trimEnd() ?? c.green(messages.check.sound)].filter(
      (part) => part !== '',
    )
    await out(`${parts.join(found ? '\n\n' : '\n')}\n`)
  }
  return hasErrors(diagnostics) ? EXIT.failed : EXIT.done
}
