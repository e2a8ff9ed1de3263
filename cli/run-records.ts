import { existsSync } from 'node:fs'
import { formatInstant, type Instant, parseMoment, startOfDay } from '../calendar/index.js'
import { evaluate, type Plan, type Undecided, type Verdict } from '../engine/index.js'
import { readInputs } from '../intake/read-inputs.js'
import type { Context } from './context.js'
import type { LoadedRules } from './load.js'
import type { RunCounts, RunMessages } from './messages/run.js'
import { openRejects } from './rejects.js'
import { UsageError } from './usage-error.js'

/** The way every record goes, whichever command asked: in, evaluated, handed on or rejected. */
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
  { plan, ruleset }: LoadedRules & { readonly plan: Plan },
  context: Context,
  run: RunMessages,
  onVerdict: (verdict: Verdict) => Promise<void>,
): Promise<Run> {
  checkUsage(paths, options, plan, run)
  const asOf = asOfInstant(options.asOf, plan, context, run)
  const rejects = openRejects(options.rejects, plan, context, run)
  const counts = { records: 0, evaluated: 0, notGoverned: 0, active: 0, superseded: 0 }
  const notGoverned: string[] = []
  const undecided = new Map<string, { one: Undecided; count: number }>()
  const unknownFields = new Map<string, string>()
  const subjects = ruleset?.subjects ?? new Map()
  const input = readInputs(paths, { subjects, subject: options.subject, stdin: process.stdin })
  try {
    for await (const item of input) {
      if (item.kind === 'skipped-file') {
        context.err(`${run.skippedFile(item.file)}\n`)
        continue
      }
      if (item.kind === 'unknown-header') {
        unknownFields.set(item.header, item.place.file)
        context.err(`${item.place.file}: ${run.unknownHeader(item.header, item.nearest)}\n`)
        continue
      }
      counts.records++
      if (item.kind === 'unreadable') {
        await rejects.unreadable(item.place, item.text, item.reason)
        continue
      }
      const outcome = evaluate(item.record, plan, { asOf })
      if (outcome.kind === 'rejection') {
        await rejects.record(item.place, item.record, outcome.problems)
        continue
      }
      for (const field of outcome.unknownFields) {
        if (unknownFields.has(field)) continue
        unknownFields.set(field, item.place.file)
        context.err(`${item.place.file}: ${run.unknownHeader(field, undefined)}\n`)
      }
      if (outcome.kind === 'not-governed') {
        if (counts.notGoverned++ < SHOWN) notGoverned.push(outcome.identity.id)
        continue
      }
      counts.evaluated++
      for (const { status, count } of outcome.cards) counts[status] += count
      for (const one of outcome.undecided) tally(undecided, one)
      await onVerdict(outcome)
    }
    await rejects.end()
  } catch (error) {
    await rejects.discard()
    throw error
  }
  if (counts.records === 0) context.err(`${run.nothingRead}\n`)
  if (notGoverned.length > 0) {
    context.err(`${run.notGoverned(notGoverned, counts.notGoverned)}\n`)
  }
  for (const { one, count } of undecided.values()) context.err(`${run.undecided(one, count)}\n`)
  return {
    asOf: formatInstant(asOf, plan.offset),
    counts: { ...counts, rejected: rejects.count() },
  }
}

/** How many records are named of those that need no more than a word. */
const SHOWN = 5

function tally(map: Map<string, { one: Undecided; count: number }>, one: Undecided): void {
  const key = `${one.clause.id} ${one.unknown.map(({ name }) => name).join(' ')}`
  const entry = map.get(key)
  if (entry) entry.count++
  else map.set(key, { one, count: 1 })
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
