import { formatInstant, type Instant, parseMoment, startOfDay } from '../calendar/index.js'
import { evaluate, type NotGoverned, type Plan, type Verdict } from '../engine/index.js'
import type { Context } from './context.js'
import { type FeedOptions, feed } from './feed.js'
import type { RunCounts, RunMessages } from './messages/run.js'
import type { Refusal } from './refused.js'
import { UsageError } from './usage-error.js'

/** Records in, evaluated as of one instant, verdicts handed on. */
export interface RunOptions extends FeedOptions {
  readonly asOf?: string
}

export interface Run {
  /** As of when, as it is written. */
  readonly asOf: string
  readonly instant: Instant
  readonly counts: RunCounts
}

export interface RunEvents {
  readonly verdict: (verdict: Verdict) => Promise<void>
  readonly refused?: (refusal: Refusal) => void
}

export async function runRecords(
  inputs: readonly string[],
  options: RunOptions,
  plan: Plan,
  context: Context,
  run: RunMessages,
  { verdict: onVerdict, ...events }: RunEvents,
): Promise<Run> {
  const asOf = asOfInstant(options.asOf, plan, context, run)
  const counts = await feed<Verdict | NotGoverned>(inputs, options, plan, context, run, {
    judge: (record) => evaluate(record, plan, { asOf }),
    take: async (outcome, place, tally) => {
      tally.judged(outcome, place)
      if (outcome.kind === 'verdict') await onVerdict(outcome)
    },
    ...events,
  })
  return { asOf: formatInstant(asOf, plan.offset), instant: asOf, counts }
}

/** `--as-of` in the calendar's zone unless it has an offset; a date begins at its 00:00. */
export function asOfInstant(
  text: string | undefined,
  plan: Plan,
  context: Context,
  run: RunMessages,
): Instant {
  if (text === undefined) return context.now
  const parsed = parseMoment(text, plan.offset)
  if (!parsed.ok) throw new UsageError(run.usage.notAnInstant(text))
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, plan.offset)
}
