import type { Colour, Plans } from '../../engine/index.js'
import type { Confirm } from '../confirming/confirm-choices.js'
import { openConfirmer } from '../confirming/confirmer.js'
import type { Context } from '../context.js'
import { withDecisions } from '../decisions/decisions-file.js'
import { EXIT, type ExitCode, worstOf } from '../exit-code.js'
import { type LoadOptions, loadTogether } from '../load.js'
import { confirmWordsFor } from '../messages/confirm-words.js'
import { runMessagesFor } from '../messages/run-messages-for.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { withOutput } from '../output/open-output.js'
import type { CardRow } from '../output/tables/card-row.js'
import { cardTable } from '../output/tables/card-table.js'
import { formatNamed, rowWriter } from '../output/tables/row-writer.js'
import type { ShownCard } from '../output/tables/shown-card.js'
import { type BookedCard, cardWorkbook } from '../output/workbook/run-sheets.js'
import { bookSink, rowSink, tableSink } from '../records/card-sinks.js'
import { openCardStages } from '../records/card-stage.js'
import type { Refusal } from '../records/refused.js'
import { asOfInstant, type RunOptions, runRecords } from '../records/run-records.js'
import { checkTargets } from '../rule-files/check-targets.js'
import { UsageError } from '../usage-error.js'

/** `evaluate`: records in, one card a row out. */
export interface EvaluateOptions extends Omit<LoadOptions, 'rules'>, RunOptions {
  /** Folders with a ruleset each, or several, that are used together. */
  readonly rules?: readonly string[]
  readonly format?: string
  readonly output?: string
  readonly failOn?: string
  /** In a table, the reason under each card. */
  readonly why?: boolean
  /** Where to keep the whole decision on every record, one a line. */
  readonly decisions?: string
  /** Which records a second evaluator derives again before anything of them is printed. */
  readonly confirm?: Confirm
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
  'ordinal',
]

export async function evaluate(
  inputs: readonly string[],
  options: EvaluateOptions,
  context: Context,
): Promise<ExitCode> {
  const run = runMessagesFor(context.language)
  const format = formatNamed(options.format, options.output, context)
  const loaded = await loadTogether(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plans } = loaded
  if (!plans) return EXIT.unusable
  const failOn = options.failOn === undefined ? undefined : colourNamed(options.failOn, plans)
  checkTargets([options.output, options.rejects, options.mapFile, options.decisions], inputs)
  const instant = asOfInstant(options.asOf, plans.reading, context)
  const confirmer = openConfirmer(options.confirm ?? 'cards', plans, instant, context)
  let met = false
  const { counts, asOf } = await withOutput(options.output, context, async (write) => {
    const whole = format === 'table' || format === 'xlsx'
    const writer = whole ? undefined : rowWriter<CardRow>(format, columns, write)
    const shown: ShownCard[] = []
    const booked: BookedCard[] = []
    const reasons = options.why === true
    const see = (card: Pick<ShownCard, 'colour' | 'status'>) => {
      met ||= meets(card, failOn)
    }
    const sink = writer
      ? rowSink(writer, see, run)
      : format === 'xlsx'
        ? bookSink(booked, see, run)
        : tableSink(shown, see, run, reasons)
    const stage = openCardStages(plans, sink, confirmer.tallied)
    const refusals: Refusal[] = []
    const done = await withDecisions(options.decisions, plans, loaded, context, (events) =>
      runRecords(inputs, options, plans, context, run, {
        verdict: stage.take,
        confirm: confirmer,
        ...(format === 'xlsx' ? { refused: (refusal) => refusals.push(refusal) } : {}),
        ...events,
      }),
    )
    const { active, superseded } = await stage.close(done.instant)
    if (writer) await writer.end()
    else if (format === 'xlsx') await write(await cardWorkbook(booked, refusals, context, run))
    else await write(cardTable(shown, done.asOf, context, run, reasons, done.counts.evaluated))
    const { counts } = done
    return {
      ...done,
      counts: {
        ...counts,
        active: counts.active + active,
        superseded: counts.superseded + superseded,
      },
    }
  })
  context.err(`${run.summary(counts, asOf)}\n`)
  const withheld = confirmer.disagreements()
  if (withheld > 0) context.err(`${confirmWordsFor(context.language).withheld(withheld)}\n`)
  return worstOf([
    withheld > 0 ? EXIT.fault : EXIT.done,
    counts.rejected > 0 ? EXIT.rejected : EXIT.done,
    met ? EXIT.failed : EXIT.done,
  ])
}

/** An active card of that colour or a heavier one. */
function meets(card: Pick<ShownCard, 'colour' | 'status'>, failOn: Colour | undefined): boolean {
  return failOn !== undefined && card.status === 'active' && card.colour.rank >= failOn.rank
}

function colourNamed(name: string, { plans }: Plans): Colour {
  const versions = plans.flatMap((plan) => plan.versions)
  const colours = versions.flatMap(({ version }) => [...version.colours.values()])
  const colour = colours.find((one) => one.name === name || one.label === name)
  if (colour) return colour
  const known = [...new Set(colours.flatMap((one) => [one.name, one.label]))]
  throw new UsageError({ code: 'unknown-colour', name, known })
}
