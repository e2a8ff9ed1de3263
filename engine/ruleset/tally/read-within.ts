import type { Report } from '../../../source/diagnostic.js'
import { child, type Node } from '../../../source/yaml.js'
import type { Within } from '../../model/tally.js'
import { measure, parseQuantity } from '../../threshold/index.js'
import { reportThreshold } from '../report-threshold.js'

const CALENDAR: Readonly<Record<string, 'month' | 'quarter' | 'year'>> = {
  自然月: 'month',
  自然季度: 'quarter',
  自然年: 'year',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}

/** `within:` → a calendar's month, quarter or year, or so long up to each card. */
export function readWithin(node: Node, report: Report): Within | undefined {
  if (node.kind === 'scalar') {
    const kind = CALENDAR[node.value]
    return kind && { kind }
  }
  const rolling = child(node, 'rolling')
  if (rolling?.kind !== 'scalar') return undefined
  const parsed = parseQuantity(rolling.value)
  if (!parsed.ok) {
    reportThreshold(rolling, parsed.problems, report)
    return undefined
  }
  const length = measure(parsed.quantity)
  if (length.ok && length.family === 'time') return { kind: 'rolling-time', ms: length.ms }
  if (length.ok && length.family === 'calendar-days') {
    return { kind: 'rolling-days', months: length.months, days: length.days }
  }
  report(rolling.span, { code: 'tally-window', found: rolling.value })
  return undefined
}
