import type { Report } from '../../source/diagnostic.js'
import type { ScalarNode } from '../../source/yaml.js'
import type { ThresholdProblem } from '../threshold/index.js'

/** What the threshold's parser found, at its own characters inside the YAML scalar. */
export function reportThreshold(
  node: ScalarNode,
  problems: readonly ThresholdProblem[],
  report: Report,
): void {
  const base = node.span.start + node.lead
  for (const { code, start, end, found, expected, nearest } of problems) {
    report(
      { path: node.span.path, start: base + start, end: base + end },
      {
        code: 'threshold',
        detail: { code, found, expected, ...(nearest === undefined ? {} : { nearest }) },
      },
    )
  }
}
