import type { Report } from '../../source/diagnostic.js'
import type { ScalarNode } from '../../source/yaml.js'
import type { Quantity, ThresholdProblem } from '../threshold/index.js'

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

/** What must be a length of time; a bare number has lost its unit, a count was never one. */
export function reportNoLength(node: ScalarNode, quantity: Quantity, report: Report): void {
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
