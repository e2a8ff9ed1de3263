import type { Counting } from '../../../calendar/index.js'
import type { Report } from '../../../source/diagnostic.js'
import {
  child,
  entriesOf,
  entryOf,
  type Node,
  type ScalarNode,
  textOf,
} from '../../../source/yaml.js'
import { applyReadings, type PatchedNode, type ReadingSet } from '../apply-readings.js'
import { countingFor, countings, type LengthMeasure } from '../read-counting.js'

/** Lengths of time that stand beside a limit's own, as a warning's does. */

const ownKeys = ['counting', 'rest-days', 'end-of-day']

/**
 * A length that stands beside a limit's own, as a warning does: what it does not say itself it
 * takes from the limit, but for a counting that its unit cannot run in. Undefined, with a
 * diagnostic, where hours are left without a counting.
 */
export function countingBeside(
  measured: LengthMeasure,
  { text, own, key }: Beside,
  limit: PatchedNode,
  report: Report,
): Counting | undefined {
  const counting = textOf(own, 'counting') ?? textOf(limit, 'counting')
  const allowed = countings[measured.family]
  const fits = allowed.some((kind) => kind === counting)
  if (allowed.length > 1 && !fits && textOf(own, 'counting') === undefined) {
    if (own?.complete !== false && limit.complete) {
      report(text.span, { code: 'needs-counting', key, text: text.value, allowed })
    }
    return undefined
  }
  const inherited = entriesOf(limit).filter(
    ({ key }) =>
      ownKeys.includes(key.value) &&
      entryOf(own, key.value) === undefined &&
      (key.value !== 'counting' || fits),
  )
  const entries = [...entriesOf(own), ...inherited]
  return countingFor(measured, text, { ...(own ?? limit), entries }, report, 'not-counted')
}

/** A phrase by itself, or in a map under its key with what it says of its counting. */
export interface Beside {
  readonly key: 'before' | 'every'
  readonly text: ScalarNode
  readonly own: PatchedNode | undefined
  readonly used: readonly string[]
}

export function readBeside(
  node: Node,
  key: Beside['key'],
  readings: ReadingSet,
  report: Report,
): Beside | undefined {
  if (node.kind === 'scalar') return { key, text: node, own: undefined, used: [] }
  const { node: own, used } = applyReadings(node, [key, ...ownKeys], readings, report)
  const text = child(own, key)
  return text?.kind === 'scalar' ? { key, text, own, used } : undefined
}
