import { type Report, replacing } from '../../source/diagnostic.js'
import { spanIn } from '../../source/scalar.js'
import type { ScalarNode } from '../../source/yaml.js'
import { parseThreshold, type Quantity, type ThresholdProblem } from '../threshold/index.js'

/** What the threshold's parser found, at its own characters inside the YAML scalar. */
export function reportThreshold(
  node: ScalarNode,
  problems: readonly ThresholdProblem[],
  report: Report,
): void {
  if (reportLetter(node, report)) return
  const whole = spanIn(node, 0, node.value.length)
  for (const { code, start, end, found, expected, nearest } of problems) {
    const hint = nearest === undefined ? {} : { nearest }
    const fixes = nearest === undefined ? [] : [replacing(whole, nearest)]
    const detail = { code, found, expected, ...hint }
    report(spanIn(node, start, end), { code: 'threshold', detail }, { fixes })
  }
}

/** What must be a length of time; a bare number has lost its unit, a count was never one. */
export function reportNoLength(node: ScalarNode, quantity: Quantity, report: Report): void {
  const bare = quantity.parts.every(({ counter }) => counter === undefined)
  report(spanIn(node, bare ? node.value.length : 0, node.value.length), {
    code: 'threshold',
    detail: {
      code: bare ? 'missing-unit' : 'unknown-unit',
      found: node.value,
      expected: LENGTH_UNITS,
    },
  })
}

const LENGTH_UNITS = ['分钟', '小时', '天', '工作小时', '工作日', '自然日', '周', '个月', '年']
const DIGIT_OF: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Ｏ: '0',
  О: '0',
  l: '1',
  I: '1',
  '|': '1',
}
const LETTERS = Object.keys(DIGIT_OF).join('')
const MIXED = new RegExp(`[0-9${LETTERS}]*[0-9][0-9${LETTERS}]*`, 'g')

/** `7O 小时`: what looks like a digit, where digits alone make the threshold readable. */
function reportLetter(node: ScalarNode, report: Report): boolean {
  const mended = node.value.replaceAll(MIXED, inDigits)
  if (mended === node.value || !parseThreshold(mended, { bare: 'equals' }).ok) return false
  for (const { 0: found, index } of node.value.matchAll(MIXED)) {
    const use = inDigits(found)
    if (use === found) continue
    const span = spanIn(node, index, index + found.length)
    // what a regulation says is never changed unasked
    report(span, { code: 'letter-for-digit', found, use }, { fixes: [replacing(span, use)] })
  }
  return true
}

function inDigits(text: string): string {
  return Array.from(text, (character) => DIGIT_OF[character] ?? character).join('')
}
