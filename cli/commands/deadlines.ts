import { type DeadlineRow, deadlineRow, joinPlans, remainingOf } from '../../engine/index.js'
import { measure, parseQuantity } from '../../engine/threshold/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadRules } from '../load.js'
import { runMessagesFor } from '../messages/run-messages-for.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { withOutput } from '../output/open-output.js'
import { deadlineTable } from '../output/tables/deadline-table.js'
import type { Due } from '../output/tables/due.js'
import { formatNamed, rowWriter } from '../output/tables/row-writer.js'
import { deadlineWorkbook } from '../output/workbook/run-sheets.js'
import type { Refusal } from '../records/refused.js'
import { type RunOptions, runRecords } from '../records/run-records.js'
import { checkTargets } from '../rule-files/check-targets.js'
import { UsageError } from '../usage-error.js'

/** `deadlines`: one row a record and tier; with `--within`, what is open and due soon or late. */
export interface DeadlinesOptions extends LoadOptions, RunOptions {
  readonly within?: string
  readonly format?: string
  readonly output?: string
}

const columns: readonly (keyof DeadlineRow)[] = [
  'subject',
  'id',
  'assignment',
  'unit',
  'item',
  'clause',
  'colour',
  'deadline',
  'state',
  'remaining',
  'alert',
  'alertAt',
  'asOf',
]

export async function deadlines(
  inputs: readonly string[],
  options: DeadlinesOptions,
  context: Context,
): Promise<ExitCode> {
  const run = runMessagesFor(context.language)
  const format = formatNamed(options.format, options.output, context)
  const within = options.within === undefined ? undefined : durationOf(options.within)
  const loaded = await loadRules(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plan } = loaded
  if (!plan) return EXIT.unusable
  checkTargets([options.output, options.rejects, options.mapFile], inputs)
  const { counts, asOf } = await withOutput(options.output, context, async (write) => {
    const whole = format === 'table' || format === 'xlsx'
    const writer = whole ? undefined : rowWriter<DeadlineRow>(format, columns, write)
    const dues: Due[] = []
    const refusals: Refusal[] = []
    const done = await runRecords(inputs, options, joinPlans([plan]), context, run, {
      verdict: async (verdict) => {
        for (const tier of verdict.tiers) {
          // what must be sorted, or set in columns, is kept; the rest streams through
          if (within === undefined && writer) await writer.write(deadlineRow(tier, verdict))
          else if (within === undefined || isDueWithin({ tier, verdict }, within)) {
            dues.push({ tier, verdict })
          }
        }
      },
      ...(format === 'xlsx' ? { refused: (refusal) => refusals.push(refusal) } : {}),
    })
    if (within !== undefined) dues.sort((a, b) => left(a) - left(b))
    if (format === 'xlsx') await write(await deadlineWorkbook(dues, refusals, context, run))
    else if (!writer) await write(deadlineTable(dues, done.asOf, context, run))
    for (const { tier, verdict } of writer ? dues : []) {
      await writer?.write(deadlineRow(tier, verdict))
    }
    await writer?.end()
    return done
  })
  context.err(`${run.counted(counts, asOf)}\n`)
  return counts.rejected > 0 ? EXIT.rejected : EXIT.done
}

function left({ tier, verdict }: Due): number {
  return remainingOf(tier, verdict) ?? Number.POSITIVE_INFINITY
}

/** Open, and due no later than that from as-of; what is late already comes first. */
function isDueWithin(due: Due, within: number): boolean {
  return left(due) <= within
}

/** `--within` is wall-clock time, written like any quantity of the rules. */
function durationOf(text: string): number {
  const parsed = parseQuantity(text)
  const measured = parsed.ok ? measure(parsed.quantity) : undefined
  if (!measured?.ok || measured.family !== 'time')
    throw new UsageError({ code: 'not-a-duration', value: text })
  return measured.ms
}
