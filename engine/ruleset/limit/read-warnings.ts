import type { Report } from '../../../source/diagnostic.js'
import type { Node } from '../../../source/yaml.js'
import type { Warning } from '../../model/clause.js'
import { compareQuantities, measure, parseWarning, type Threshold } from '../../threshold/index.js'
import type { PatchedNode, ReadingSet } from '../apply-readings.js'
import { lengthOf } from '../read-counting.js'
import { reportNoLength, reportThreshold } from '../report-threshold.js'
import { countingBeside, readBeside } from './read-beside.js'

/** What a tier's warnings are read against; an extended tier's may come before its promise. */
export interface WarningContext {
  readonly limit: PatchedNode
  readonly threshold: Threshold
  readonly extended: boolean
  readonly readings: ReadingSet
  readonly report: Report
}

/** `warn:` of a tier, one or a list → its warnings, and the readings they were written with. */
export function readWarnings(
  node: Node | undefined,
  context: WarningContext,
): { readonly warnings: readonly Warning[]; readonly used: readonly string[] } {
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : []
  const read = nodes.map((one) => readWarning(one, context))
  return {
    warnings: read.flatMap(({ warning }) => warning ?? []),
    used: read.flatMap(({ used }) => used),
  }
}

function readWarning(
  node: Node,
  { limit, threshold, extended, readings, report }: WarningContext,
): { readonly warning: Warning | undefined; readonly used: readonly string[] } {
  const beside = readBeside(node, 'before', readings, report)
  if (!beside) return { warning: undefined, used: [] }
  const { text, used } = beside
  const none = { warning: undefined, used }
  const parsed = parseWarning(text.value)
  if (!parsed.ok) {
    reportThreshold(text, parsed.problems, report)
    return none
  }
  const { quantity: before } = parsed
  const measured = measure(before)
  if (!measured.ok) return none
  if (measured.family === 'count') {
    reportNoLength(text, before, report)
    return none
  }
  const order = compareQuantities(before, threshold.quantity)
  if (!extended && order !== undefined && order >= 0) {
    report(text.span, { code: 'warning-too-early', warning: text.value })
  }
  const counting = countingBeside(measured, beside, limit, report)
  const length = lengthOf(measured)
  return { warning: counting && { before, counting, length, span: text.span }, used }
}
