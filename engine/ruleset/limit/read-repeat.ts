import type { ElapsingCounting } from '../../../calendar/index.js'
import type { Report } from '../../../source/diagnostic.js'
import { entryOf, type Node, textOf } from '../../../source/yaml.js'
import type { Repeat } from '../../model/clause.js'
import { measure, parseRepetition, type Quantity } from '../../threshold/index.js'
import type { PatchedNode, ReadingSet } from '../apply-readings.js'
import { lengthOf } from '../read-counting.js'
import { reportNoLength, reportThreshold } from '../report-threshold.js'
import { countingBeside, readBeside } from './read-beside.js'

/** What a tier's repetition is read against. */
export interface RepeatContext {
  readonly limit: PatchedNode
  readonly readings: ReadingSet
  readonly report: Report
}

/** `repeat:` and `at-most:` of a tier → what it gives again, and the readings it was written with. */
export function readRepeat(
  tier: Node,
  { limit, readings, report }: RepeatContext,
): { readonly repeat: Repeat | undefined; readonly used: readonly string[] } {
  const entry = entryOf(tier, 'repeat')
  const bound = entryOf(tier, 'at-most')
  if (!entry && bound) report(bound.key.span, { code: 'missing-key', key: 'repeat' })
  const beside = entry && readBeside(entry.value, 'every', readings, report)
  if (!beside) return { repeat: undefined, used: [] }
  const { text, used } = beside
  const none = { repeat: undefined, used }
  const parsed = parseRepetition(text.value)
  if (!parsed.ok) {
    reportThreshold(text, parsed.problems, report)
    return none
  }
  const { every, count } = parsed.repetition
  const measured = measure(every.quantity)
  if (!measured.ok) return none
  if (measured.family === 'count') {
    reportNoLength(text, every.quantity, report)
    return none
  }
  if (!bound && isShort(every.quantity)) report(text.span, { code: 'repeat-needs-at-most' })
  const counting = countingBeside(measured, beside, limit, report)
  if (counting?.kind === 'rolled') {
    report(text.span, { code: 'repeat-with-rolled' })
    return none
  }
  if (!counting) return none
  const atMost = textOf(tier, 'at-most')
  const repeat: Repeat = {
    every,
    count,
    counting: unmoved(counting),
    length: lengthOf(measured),
    atMost: atMost === undefined ? undefined : Number(atMost),
    span: text.span,
  }
  return { repeat, used }
}

/** Minutes and seconds run to more cards than anybody means, unless something bounds them. */
function isShort({ parts }: Quantity): boolean {
  return parts.every(({ unit }) => unit === 'minute' || unit === 'second')
}

/** What is past its deadline has no last day that could move: every day late is a day late. */
function unmoved(counting: ElapsingCounting): ElapsingCounting {
  return counting.kind === 'calendar-days' ? { ...counting, endOnRestDay: 'stays' } : counting
}
