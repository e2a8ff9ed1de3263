import { type Report, replacing } from '../../source/diagnostic.js'
import { nearest } from '../../source/nearest.js'
import { spanIn } from '../../source/scalar.js'
import type { Node, ScalarNode } from '../../source/yaml.js'
import type { NoSuchStep } from './edit-node.js'

/** The texts of a list, or of a single scalar. */
export function scalars(node: Node | undefined): readonly ScalarNode[] {
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : []
  return nodes.filter((item) => item.kind === 'scalar')
}

/** A path that leads nowhere, shown from the step at which it does. */
export function reportNoSuchStep(
  at: ScalarNode,
  { step, known }: NoSuchStep,
  report: Report,
): void {
  const before = at.value.split('.')
  const inside = before.slice(0, before.indexOf(step)).join('.').length
  const start = inside === 0 ? 0 : inside + 1
  const near = nearest(step, known)
  const span = spanIn(at, start, start + step.length)
  const fixes = near === undefined ? [] : [replacing(span, near)]
  report(
    span,
    { code: 'unknown-key', key: step, known, ...(near === undefined ? {} : { nearest: near }) },
    { fixes },
  )
}
