import type { Counting, EndOfDay, Length, StartDay } from '../../calendar/index.js'
import type { Report } from '../../source/diagnostic.js'
import { child, type ScalarNode, textOf } from '../../source/yaml.js'
import type { Measure } from '../threshold/index.js'
import { type PatchedNode, required } from './apply-readings.js'
import { word } from './word.js'

/** How a length of time counts, from its unit and from what stands beside it. */

export function lengthOf(measured: LengthMeasure): Length {
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

/** What measures a length of time; a count does not. */
export type LengthMeasure = Exclude<Extract<Measure, { ok: true }>, { family: 'count' }>

/** The countings that a unit can run in. */
export const countings: Readonly<Record<LengthMeasure['family'], readonly Counting['kind'][]>> = {
  time: ['suspended', 'rolled', 'continuous'],
  'working-hours': ['office-hours'],
  'working-days': ['working-days'],
  'calendar-days': ['calendar-days'],
}

/**
 * The counting of a length: its unit decides it where it can; hours and minutes take it from where
 * they are written (time-law.md, Counting).
 */
export function countingFor(
  measured: LengthMeasure,
  node: ScalarNode,
  limit: PatchedNode,
  report: Report,
  startDay?: 'not-counted',
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
