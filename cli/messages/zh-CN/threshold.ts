import type { ThresholdProblemCode } from '../../../engine/threshold/index.js'
import type { ThresholdDetail } from '../../../source/diagnostic.js'
import { list, quoted } from './words.js'

/** What is wrong with a threshold, in Chinese; the frame shows where. */
export function thresholdProblem({ code, found }: ThresholdDetail): string {
  const known = code as ThresholdProblemCode
  switch (known) {
    case 'empty':
      return '没有写数量'
    case 'missing-number':
      return '缺少数字'
    case 'missing-unit':
      return '数字后面缺少单位'
    case 'missing-comparison':
      return '缺少“超出”“达到”一类的词'
    case 'unknown-unit':
      return `不认识单位“${found}”`
    case 'unknown-comparison':
      return `不认识“${found}”，这里应当是“超出”“达到”一类的词`
    case 'misplaced-comparison':
      return '这个词与数量的前后次序不对'
    case 'unexpected-comparison':
      return '这里只写数量，不写“超出”“以上”一类的词'
    case 'two-comparisons':
      return '这里写了两个界限，只能写一个'
    case 'contradiction':
      return '括号里的话与前面的词相反'
    case 'inclusion-mismatch':
      return '括号里的数与前面的数不同'
    case 'bad-brackets':
      return '括号里只能写含或不含本数'
    case 'unclosed-bracket':
      return '括号没有配对'
    case 'range':
      return '这里只能写一个数，不能写一段范围'
    case 'malformed-number':
      return `数字“${found}”的写法不对`
    case 'number-too-large':
      return '数字太大'
    case 'number-too-precise':
      return '小数位太多，计时分辨不到'
    case 'negative-number':
      return '不能是负数'
    case 'zero':
      return '不能是零'
    case 'not-whole':
      return '这个单位只能写整数'
    case 'mixed-families':
      return '这几个单位不能加在一起'
    case 'unit-order':
      return '单位要从大到小写，每个只写一次'
    case 'unexpected-text':
      return `“${found}”在这里是多余的`
    case 'missing-lead':
      return '缺少“到期前”“每满”一类的词'
    case 'unknown-lead':
      return `不认识“${found}”，这里应当是“到期前”“每满”一类的词`
    default:
      return `这里看不懂（${String(known satisfies never)}）`
  }
}

export function thresholdRemedy({ code, nearest, expected }: ThresholdDetail): string | undefined {
  if (code === 'number-too-large' && expected[0] !== undefined) return `最多 ${expected[0]}`
  if (code === 'unknown-unit' && nearest === undefined && expected.length > 12) {
    return `单位如 ${list(expected.slice(0, 9))}`
  }
  if (code === 'range') return '只留一个数'
  if (numbers.has(code)) return `如 ${list(expected)}`
  const few = expected.length > 0 && expected.length <= 12
  const all = few && (lists.has(code) || nearest === undefined)
  const parts = [
    nearest === undefined ? undefined : `改为“${nearest}”`,
    all ? `可以写：${code === 'bad-brackets' ? quoted(expected) : list(expected)}` : undefined,
  ]
  return parts.filter((part) => part !== undefined).join('；') || undefined
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
