import type { ThresholdProblemCode } from '../../../engine/threshold/index.js'
import type { ThresholdDetail } from '../../../source/diagnostic.js'
import { quote } from './words.js'

/** What is wrong with a threshold, in English; the frame shows where. */
export function thresholdProblem({ code, found }: ThresholdDetail): string {
  const known = code as ThresholdProblemCode
  switch (known) {
    case 'empty':
      return 'no quantity'
    case 'missing-number':
      return 'a number is missing'
    case 'missing-unit':
      return 'a unit is missing after the number'
    case 'missing-comparison':
      return 'a word such as "超出" or "over" is missing'
    case 'unknown-unit':
      return `unknown unit "${found}"`
    case 'unknown-comparison':
      return `unknown word "${found}" where "超出" or "over" would stand`
    case 'misplaced-comparison':
      return 'this word stands on the wrong side of the quantity'
    case 'unexpected-comparison':
      return 'only a quantity belongs here, no comparison'
    case 'two-comparisons':
      return 'two bounds where one belongs'
    case 'contradiction':
      return 'the brackets contradict the comparison'
    case 'inclusion-mismatch':
      return 'the brackets repeat another number'
    case 'bad-brackets':
      return 'brackets may only say whether the number itself is included'
    case 'unclosed-bracket':
      return 'unclosed bracket'
    case 'range':
      return 'a range where one number belongs'
    case 'malformed-number':
      return `malformed number "${found}"`
    case 'number-too-large':
      return 'the number is too large'
    case 'number-too-precise':
      return 'more decimals than can be counted'
    case 'negative-number':
      return 'a negative number'
    case 'zero':
      return 'zero is not allowed'
    case 'not-whole':
      return 'this unit comes in whole numbers only'
    case 'mixed-families':
      return 'these units do not add up'
    case 'unit-order':
      return 'units go from large to small, each once'
    case 'unexpected-text':
      return `unexpected "${found}"`
    case 'missing-lead':
      return 'a word such as "到期前", "每满" or "every" is missing'
    case 'unknown-lead':
      return `unknown word "${found}" where "到期前", "每满" or "every" would stand`
    default:
      return `not understood (${String(known satisfies never)})`
  }
}

export function thresholdRemedy({ code, nearest, expected }: ThresholdDetail): string | undefined {
  if (code === 'number-too-large' && expected[0] !== undefined) return `at most ${expected[0]}`
  if (code === 'unknown-unit' && nearest === undefined && expected.length > 12) {
    return `units such as ${expected.slice(0, 9).join(', ')}`
  }
  if (code === 'range') return 'keep one number'
  if (numbers.has(code)) return `as in ${expected.join(', ')}`
  const few = expected.length > 0 && expected.length <= 12
  const all = few && (lists.has(code) || nearest === undefined)
  const parts = [
    nearest === undefined ? undefined : `write ${quote(nearest)}`,
    all ? `one of: ${expected.join(', ')}` : undefined,
  ]
  return parts.filter((part) => part !== undefined).join('; ') || undefined
}

/** Where numbers are expected, and any other will do. */
const numbers: ReadonlySet<string> = new Set<ThresholdProblemCode>([
  'malformed-number',
  'number-too-precise',
])

/** Where the whole choice is worth reading beside the nearest. */
const lists: ReadonlySet<string> = new Set<ThresholdProblemCode>([
  'unknown-unit',
  'missing-unit',
  'unknown-comparison',
  'missing-comparison',
  'missing-lead',
  'unknown-lead',
  'not-whole',
])
