import {
  asDay,
  asInstant,
  type Instant,
  leadOf,
  type Moment,
  opening,
  startOfDay,
} from '../../calendar/index.js'
import type { Tier, Warning } from '../model/clause.js'
import type { ClockContext } from './clock.js'
import type { Alert, AlertState, TierResult } from './verdict.js'

/**
 * The alerts of a clock: one for each warning of each tier. An alert is no card; it comes when
 * just so much is left to the deadline as it now stands, and never before the clock has started.
 */
export function limitAlerts(
  results: readonly TierResult[],
  context: ClockContext,
): readonly Alert[] {
  return results.flatMap((result) => {
    const own = result.says.warnings
    // an extension moves a warning and does not remove it
    const warnings = own.length > 0 ? own : result.tier.warnings
    return warnings.map((warning) => alertOf(warning, result, context))
  })
}

function alertOf(warning: Warning, result: TierResult, { table, asOf }: ClockContext): Alert {
  const { clause, colour, deadline, start } = result
  if (deadline === undefined || start === undefined) {
    return { clause, colour, warning, result, at: undefined, state: 'waiting' }
  }
  const lead = leadOf(table, warning.counting, deadline, warning.length, result.pauses)
  const begun = startOf(result.tier, start, table.offset)
  const at = asInstant(Math.max(lead ?? begun, begun))
  return { clause, colour, warning, result, at, state: stateOf(result, asOf >= at) }
}

/** Of a date without a time hours start at its 24:00, days with the date itself. */
function startOf({ counting: { kind } }: Tier, start: Moment, offset: number): Instant {
  const hours = kind !== 'working-days' && kind !== 'calendar-days'
  return start.kind === 'date' && hours
    ? startOfDay(asDay(start.day + 1), offset)
    : opening(start, offset)
}

function stateOf({ state }: TierResult, come: boolean): AlertState {
  switch (state) {
    case 'waiting':
      return state
    case 'running':
      return come ? 'raised' : 'pending'
    case 'late':
      return 'passed'
    case 'met':
    case 'missed':
      return 'ended'
  }
}
