import { existsSync } from 'node:fs'
import { formatInstant, type Instant, parseMoment, startOfDay } from '../calendar/index.js'
import { evaluate, type Plan, type Verdict } from '../engine/index.js'
import type { InputItem } from '../intake/items.js'
import { readOnce } from '../intake/once.js'
import { openSources } from '../intake/sources.js'
import type { Context } from './context.js'
import type { RunCounts, RunMessages } from './messages/run.js'
import { intakeMessagesFor } from './messages/run-messages-for.js'
import { openRefused } from './refused.js'
import { openTally } from './tally.js'
import { UsageError } from './usage-error.js'

/** The way every record goes, whichever command asked: in, evaluated, handed on or refused. */
export interface RunOptions {
  readonly asOf?: string
  readonly subject?: string
  readonly rejects?: string
}

export interface Run {
  /** As of when, as it is written. */
  readonly asOf: string
  readonly counts: RunCounts
}

export async function runRecords(
  paths: readonly string[],
  options: RunOptions,
  plan: Plan,
  context: Context,
  run: RunMessages,
  onVerdict: (verdict: Verdict) => Promise<void>,
): Promise<Run> {
  checkUsage(paths, options, plan, run)
  const asOf = asOfInstant(options.asOf, plan, context, run)
  const intake = intakeMessagesFor(context.language)
  const refused = openRefused(options.rejects, plan, context, run, intake)
  const tally = openTally(context, run, intake)
  const { sources, skipped, close } = await openSources(paths, process.stdin)
  for (const { file } of skipped) context.err(`${run.skippedFile(file)}\n`)
  const { ruleset, offset } = plan
  const { subjects, events } = ruleset
  const input = { subjects, events, offset, subject: options.subject, map: undefined }
  const take = async (item: InputItem) => {
    tally.saw(item)
    switch (item.kind) {
      case 'unreadable':
        return refused.unreadable(item)
      case 'rejected-order':
        return refused.order(item)
      case 'record': {
        const outcome = evaluate(item.record, plan, { asOf })
        if (outcome.kind === 'rejection') return refused.record(item, outcome.problems)
        if (item.problems.length > 0) return refused.record(item, [])
        tally.judged(outcome, item.place)
        if (outcome.kind === 'verdict') await onVerdict(outcome)
      }
    }
  }
  try {
    for await (const item of readOnce(sources, input)) await take(item)
    await refused.commit()
  } catch (error) {
    await refused.discard()
    throw error
  } finally {
    await close()
  }
  tally.close()
  return { asOf: formatInstant(asOf, offset), counts: tally.counts(refused.count()) }
}

function checkUsage(
  paths: readonly string[],
  { subject }: RunOptions,
  plan: Plan,
  run: RunMessages,
): void {
  if (paths.length === 0) throw new UsageError(run.usage.noInput)
  for (const path of paths) {
    if (path !== '-' && !existsSync(path)) throw new UsageError(run.usage.noSuchInput(path))
  }
  if (subject !== undefined && !plan.intake.has(subject)) {
    throw new UsageError(run.usage.unknownSubject(subject, [...plan.intake.keys()]))
  }
}

/** `--as-of` in the calendar's zone unless it has an offset; a date begins at its 00:00. */
function asOfInstant(
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
