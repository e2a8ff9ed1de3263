import type { Counting, EndOfDay, Length, StartDay } from '../../calendar/index.js'
import type { Report } from '../../source/diagnostic.js'
import { child, type ScalarNode, textOf } from '../../source/yaml.js'
import type { Tier } from '../model/clause.js'
import {
  type Measure,
  measure,
  parseThreshold,
  printThreshold,
  suggestOver,
  type Threshold,
  type ThresholdProblem,
} from '../threshold/index.js'
import { type PatchedNode, required } from './apply-readings.js'
import { reportThreshold } from './report-threshold.js'
import { word } from './word.js'

/**
 * One line of `tiers:` → a threshold with its counting. The unit decides the counting where it
 * can; hours and minutes take it from the limit (time-law.md, Counting).
 */
export function readTier(
  node: ScalarNode,
  colour: string,
  limit: PatchedNode,
  report: Report,
  startDay?: 'not-counted',
): Tier | undefined {
  const parsed = parseThreshold(node.value)
  if (!parsed.ok) {
    reportThreshold(node, parsed.problems.map(forTier), report)
    return undefined
  }
  const { threshold } = parsed
  if (threshold.comparison !== '>' && threshold.comparison !== '>=') {
    const use = printThreshold(suggestOver(threshold), 'zh')
    report(node.span, { code: 'threshold-comparison', found: node.value, use })
    return undefined
  }
  const measured = measure(threshold.quantity)
  if (!measured.ok) return undefined
  if (measured.family === 'count') {
    reportNoLength(node, threshold, report)
    return undefined
  }
  const counting = countingFor(measured, node, limit, report, startDay)
  const length = lengthOf(measured)
  return counting && { colour, threshold, counting, length, span: node.span }
}

/** What a tier could not be either is not offered: a count, or a bound that excludes being late. */
function forTier(problem: ThresholdProblem): ThresholdProblem {
  const { nearest, ...rest } = problem
  const expected = problem.expected.filter((text) => !NOT_LATE.has(text))
  const reads = nearest === undefined ? undefined : parseThreshold(nearest)
  const measured = reads?.ok ? measure(reads.threshold.quantity) : undefined
  const late =
    reads?.ok && (reads.threshold.comparison === '>' || reads.threshold.comparison === '>=')
  const sound = late && measured?.ok && measured.family !== 'count'
  return (sound ? { ...problem, expected } : { ...rest, expected }) as ThresholdProblem
}

const NOT_LATE: ReadonlySet<string> = new Set(
  (['<', '<=', '='] as const).flatMap((comparison) =>
    (['zh', 'en'] as const).map((language) => {
      const quantity = { parts: [{ amount: { digits: 1, scale: 0 }, unit: 'hour' as const }] }
      const [first = ''] = printThreshold({ comparison, quantity }, language).split(/ \d/)
      return first
    }),
  ),
)

/** A tier is a length of time; a bare number has lost its unit, a count was never one. */
function reportNoLength(node: ScalarNode, { quantity }: Threshold, report: Report): void {
  const bare = quantity.parts.every(({ counter }) => counter === undefined)
  const end = node.span.end - node.lead
  report(
    { ...node.span, start: bare ? end : node.span.start, end },
    {
      code: 'threshold',
      detail: {
        code: bare ? 'missing-unit' : 'unknown-unit',
        found: node.value,
        expected: LENGTH_UNITS,
      },
    },
  )
}

const LENGTH_UNITS = ['分钟', '小时', '天', '工作小时', '工作日', '自然日', '周', '个月', '年']

function lengthOf(measured: LengthMeasure): Length {
  switch (measured.family) {
    case 'time':
    case 'working-hours':
      return { kind: 'time', ms: measured.ms }
    case 'working-days':
      return { kind: 'days', months: 0, days: measured.days }
    case 'calendar-days':
      return { kind: 'days', months: measured.months, days: measured.days }
  }
}

type LengthMeasure = Exclude<Extract<Measure, { ok: true }>, { family: 'count' }>

/** The countings that a unit can run in. */
const countings: Readonly<Record<LengthMeasure['family'], readonly Counting['kind'][]>> = {
  time: ['suspended', 'rolled', 'continuous'],
  'working-hours': ['office-hours'],
  'working-days': ['working-days'],
  'calendar-days': ['calendar-days'],
}

function countingFor(
  measured: LengthMeasure,
  node: ScalarNode,
  limit: PatchedNode,
  report: Report,
  startDay: 'not-counted' | undefined,
): Counting | undefined {
  const allowed = countings[measured.family]
  const written = textOf(limit, 'counting')
  if (written === undefined && allowed.length > 1) {
    required(limit, 'counting', report)
    return undefined
  }
  const kind = allowed.find((candidate) => candidate === (written ?? allowed[0]))
  if (kind === undefined) {
    report(node.span, {
      code: 'threshold-unit',
      threshold: node.value,
      counting: written,
      allowed,
    })
    return undefined
  }
  switch (kind) {
    case 'continuous':
      return { kind }
    case 'suspended':
    case 'rolled':
      return { kind, restDays: option(limit, 'rest-days', ['all', 'notices-only'], report) }
    case 'office-hours':
      // hours of work are hours of working days, whatever the rest days of other hours are
      return { kind, restDays: 'all' }
    case 'working-days':
      return {
        kind,
        startDay: startDayOf(limit, startDay, report),
        endOfDay: endOfDayOf(limit, report),
      }
    case 'calendar-days':
      return {
        kind,
        startDay: startDayOf(limit, startDay, report),
        endOfDay: endOfDayOf(limit, report),
        endOnRestDay: word(child(limit, 'end-on-rest-day'), ['moves', 'stays'], 'moves'),
      }
  }
}

function startDayOf(
  limit: PatchedNode,
  fixed: 'not-counted' | undefined,
  report: Report,
): StartDay {
  return fixed ?? option(limit, 'start-day', ['not-counted', 'counted'], report)
}

function endOfDayOf(limit: PatchedNode, report: Report): EndOfDay {
  return option(limit, 'end-of-day', ['midnight', 'close-of-office'], report)
}

function option<const T extends string>(
  limit: PatchedNode,
  key: string,
  words: readonly [T, ...T[]],
  report: Report,
): T {
  return word(required(limit, key, report), words, words[0])
}
