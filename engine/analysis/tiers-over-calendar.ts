import { type Calendar, type DayTable, MS_PER_DAY } from '../../calendar/index.js'
import type { Witness } from '../../source/diagnostic.js'
import type { Clause, Extended, Limit, Tier } from '../model/clause.js'
import { compareQuantities, printThreshold } from '../threshold/index.js'
import { modelOf, type Setting } from './finding.js'
import { anyOf, not } from './formula.js'
import { holds, isThere } from './logic.js'
import { promiseRuns, type Run, startRuns } from './runs.js'
import { localStart, timesFor, witnessOf, writtenAt } from './witness.js'

/**
 * Tiers whose thresholds alone do not say which asks for more (5 个工作日, 130 小时): every start
 * that the calendar covers says it. Wrong always is an error; wrong from some starts on is worth
 * a word, for there the lower colour never stands alone.
 */
export function findTiersInverted(setting: Setting, calendar: Calendar): void {
  const tables: readonly (readonly [string | undefined, DayTable])[] = [
    [undefined, calendar.table],
    ...calendar.overlays,
  ]
  for (const clause of setting.clauses) {
    const { limit } = clause
    if (!limit) continue
    for (const [lower, higher] of incomparable(limit.tiers)) {
      const runs = tables.flatMap(([unit, table]) =>
        startRuns(table, lower, higher, windowOf(setting)).map((run) => ({ ...run, unit })),
      )
      report(clause, lower, higher, runs, setting)
    }
    const { extended } = limit
    for (const [lower, higher] of incomparable(extended?.tiers ?? [])) {
      const runs = tables.flatMap(([unit, table]) =>
        extended ? promised(table, limit, extended, lower, higher, setting, unit) : [],
      )
      report(clause, lower, higher, runs, setting)
    }
  }
}

function incomparable(tiers: readonly Tier[]): readonly (readonly [Tier, Tier])[] {
  return tiers.slice(1).flatMap((higher, index) => {
    const lower = tiers[index]
    const order = lower && compareQuantities(higher.threshold.quantity, lower.threshold.quantity)
    return lower && order === undefined ? [[lower, higher] as const] : []
  })
}

/** The local milliseconds at which a record of this version can start. */
function windowOf({ version, until }: Setting): readonly [number, number] {
  return [localStart(version.effective.from), until ?? Number.POSITIVE_INFINITY]
}

interface UnitRun extends Run {
  readonly unit: string | undefined
  readonly promise?: number
}

function promised(
  table: DayTable,
  limit: Limit,
  extended: Extended,
  lower: Tier,
  higher: Tier,
  { version, until }: Setting,
  unit: string | undefined,
): readonly UnitRun[] {
  const { earlier } = timesFor(version, until)
  return promiseRuns(table, limit, extended, [lower, higher], earlier).map((run) => ({
    ...run,
    unit,
    start: earlier,
    promise: run.start,
  }))
}

function report(
  clause: Clause,
  lower: Tier,
  higher: Tier,
  runs: readonly UnitRun[],
  setting: Setting,
): void {
  const inverted = runs.filter((run) => isInverted(run, lower, higher))
  const [first] = inverted
  if (!first) return
  // the plainest example: of those written in whole seconds, that with the widest gap
  const whole = inverted.filter(({ start }) => start % 1_000 === 0)
  const worst = (whole.length > 0 ? whole : inverted).reduce((a, b) => (gap(b) > gap(a) ? b : a))
  const { colours } = setting.version
  const always = runs.every((run) => isInverted(run, lower, higher) || isEqual(run, lower, higher))
  setting.find({
    span: higher.span,
    severity: always ? 'error' : 'warning',
    problem: {
      code: always ? 'tiers-order' : 'tiers-invert',
      lower: colours.get(lower.colour)?.label ?? lower.colour,
      higher: colours.get(higher.colour)?.label ?? higher.colour,
      lowerThreshold: printThreshold(lower.threshold, 'zh'),
      higherThreshold: printThreshold(higher.threshold, 'zh'),
    },
    of: [[clause.id]],
    witness: witnessFor(clause, worst, setting),
    related: [{ span: lower.span, what: 'lower-tier' }],
  })
}

/** 满 n is late at the deadline itself, 超出 n only after it. */
function isInverted({ low, high }: Run, lower: Tier, higher: Tier): boolean {
  const atOnce = higher.threshold.comparison === '>=' && lower.threshold.comparison === '>'
  return high < low || (high === low && atOnce)
}

function isEqual({ low, high }: Run, lower: Tier, higher: Tier): boolean {
  return high === low && lower.threshold.comparison === higher.threshold.comparison
}

function gap({ low, high }: Run): number {
  return low - high
}

/** A record with that start, still open when both tiers have passed. */
function witnessFor(clause: Clause, run: UnitRun, setting: Setting): Witness | undefined {
  const { limit } = clause
  const space = setting.spaceOf(clause.subject)
  if (!limit) return undefined
  const open = limit.to ? [not(isThere(limit.to, space))] : []
  const base = [holds(clause.when, space), isThere(limit.from, space, false)]
  const model = modelOf([...base, anyOf(open)], space) ?? modelOf(base, space)
  if (!model) return undefined
  const asOf = Math.ceil((run.low + 1) / 1_000) * 1_000
  const times = { earlier: run.start, later: asOf, asOf }
  const { record, ...rest } = witnessOf(model, space, times)
  const unit = run.unit !== undefined && Object.hasOwn(record, 'unit') ? { unit: run.unit } : {}
  return { ...rest, record: { ...record, ...unit, ...extension(limit, run) } }
}

function extension({ extended }: Limit, { start, promise }: UnitRun): Record<string, unknown> {
  if (!extended || promise === undefined) return {}
  const promisedAt = writtenAt(promise * MS_PER_DAY).slice(0, 10)
  return {
    [extended.by]: [{ requestedAt: writtenAt(start), decision: 'approved', promisedAt }],
  }
}
