import { type Imported, importRecord } from '../../engine/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadRules } from '../load.js'
import { runMessagesFor } from '../messages/run-messages-for.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { withOutput } from '../output/open-output.js'
import { outputFormat } from '../output/output-format.js'
import { type FeedOptions, feed } from '../records/feed.js'
import { checkTargets } from '../rule-files/check-targets.js'

/** `import`: intake alone; every record in the one form that all have, one a line of NDJSON. */
export interface ImportOptions extends LoadOptions, FeedOptions {
  readonly output?: string
}

export async function importRecords(
  inputs: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  const run = runMessagesFor(context.language)
  outputFormat(options, ['ndjson'])
  const loaded = await loadRules(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plan } = loaded
  if (!plan) return EXIT.unusable
  checkTargets([options.output, options.rejects, options.mapFile], inputs)
  const counts = await withOutput(options.output, context, (write) =>
    feed<Imported>(inputs, options, plan, context, run, {
      judge: (record) => importRecord(record, plan),
      take: async ({ record, unknownFields }, place, counter) => {
        counter.imported(unknownFields, place)
        await write(`${JSON.stringify(record)}\n`)
      },
    }),
  )
  context.err(`${run.imported(counts)}\n`)
  return counts.rejected > 0 ? EXIT.rejected : EXIT.done
}
