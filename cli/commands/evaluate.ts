import type { Card, Colour, Plan } from '../../engine/index.js'
import { checkTargets } from '../check-targets.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode, worstOf } from '../exit-code.js'
import { type LoadOptions, loadRules } from '../load.js'
import type { RunMessages } from '../messages/run.js'
import { runMessagesFor } from '../messages/run-messages-for.js'
import { type CardRow, cardRow } from '../output/card-row.js'
import { cardTable, type Given } from '../output/card-table.js'
import { showDiagnostics } from '../output/diagnostics.js'
import { openOutput } from '../output/open-output.js'
import { formatNamed, rowWriter } from '../output/row-writer.js'
import { type RunOptions, runRecords } from '../run-records.js'
import { UsageError } from '../usage-error.js'

/** `evaluate`: records in, one card a row out. */
export interface EvaluateOptions extends LoadOptions, RunOptions {
  readonly format?: string
  readonly output?: string
  readonly failOn?: string
  /** In a table, the reason under each card. */
  readonly why?: boolean
}

const columns: readonly (keyof CardRow)[] = [
  'cardId',
  'ruleset',
  'version',
  'item',
  'clause',
  'cite',
  'colour',
  'count',
  'status',
  'contested',
  'subject',
  'id',
  'assignment',
  'orderId',
  'unit',
  'at',
  'deadline',
  'endedAt',
  'late',
  'lateCounted',
  'why',
  'asOf',
]

export async function evaluate(
  inputs: readonly string[],
  options: EvaluateOptions,
  context: Context,
): Promise<ExitCode> {
  const run = runMessagesFor(context.language)
  const format = formatNamed(options.format, run)
  const loaded = await loadRules(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plan } = loaded
  if (!plan) return EXIT.unusable
  const failOn = options.failOn === undefined ? undefined : colourNamed(options.failOn, plan, run)
  checkTargets([options.output, options.rejects], inputs)
  const output = openOutput(options.output, context)
  const writer = format === 'table' ? undefined : rowWriter<CardRow>(format, columns, output.write)
  const given: Given[] = []
  let met = false
  try {
    const done = await runRecords(
      inputs,
      options,
      { ...loaded, plan },
      context,
      run,
      async (verdict) => {
        for (const card of verdict.cards) {
          met ||= meets(card, failOn)
          if (writer) await writer.write(cardRow(card, verdict, run))
          else given.push({ card, verdict })
        }
      },
    )
    await writer?.end()
    if (!writer) await output.write(cardTable(given, done.asOf, context, run, options.why === true))
    await output.commit()
    context.err(`${run.summary(done.counts, done.asOf)}\n`)
    return worstOf([
      done.counts.rejected > 0 ? EXIT.rejected : EXIT.done,
      met ? EXIT.failed : EXIT.done,
    ])
  } catch (error) {
    await output.discard()
    throw error
  }
}

/** An active card of that colour or a heavier one. */
function meets(card: Card, failOn: Colour | undefined): boolean {
  return failOn !== undefined && card.status === 'active' && card.colour.rank >= failOn.rank
}

function colourNamed(name: string, plan: Plan, run: RunMessages): Colour {
  const colours = plan.versions.flatMap(({ version }) => [...version.colours.values()])
  const colour = colours.find((one) => one.name === name || one.label === name)
  if (colour) return colour
  const known = [...new Set(colours.flatMap((one) => [one.name, one.label]))]
  throw new UsageError(run.usage.unknownColour(name, known))
}
