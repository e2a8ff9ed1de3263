import { recordTypes } from '../../api/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadRules } from '../load.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { withOutput } from '../output/open-output.js'
import { outputFormat } from '../output/output-format.js'
import { checkTargets } from '../rule-files/check-targets.js'

/** `types`: the records that a ruleset takes, as a TypeScript declaration. */
export interface TypesOptions extends LoadOptions {
  readonly output?: string
}

export async function types(options: TypesOptions, context: Context): Promise<ExitCode> {
  outputFormat(options, ['ts'])
  const { plan, diagnostics, texts } = await loadRules(options)
  showDiagnostics(diagnostics, texts, context)
  if (!plan) return EXIT.unusable
  checkTargets([options.output], [])
  await withOutput(options.output, context, (write) => write(recordTypes(plan)))
  return EXIT.done
}
