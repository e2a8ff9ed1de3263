import type { Counting } from '../../../calendar/index.js'
import type { FactType } from '../../../engine/index.js'

/** Words that several Chinese messages share. */

export function list(words: readonly string[]): string {
  return words.join('、')
}

export function quoted(words: readonly string[]): string {
  return list(words.map((word) => `“${word}”`))
}

/** `改为“x”`, and the whole choice where it is short enough to be read. */
export function choose(
  known: readonly string[],
  nearest: string | undefined,
  open = '可以写：',
): string | undefined {
  const all = known.length > 0 && known.length <= 12 ? `${open}${list(known)}` : undefined
  if (nearest === undefined) return all
  return all === undefined ? `改为“${nearest}”` : `改为“${nearest}”；${all}`
}

export function wrongType(expected: string, found: string): string {
  switch (expected) {
    case 'map':
      return '这里应当另起一行，逐行写“名称: 内容”'
    case 'list':
      return '这里应当写成列表'
    case 'text':
      return '这里只能写一个词、一句话或一个数'
    case 'number':
      return `这里应当写数字，“${found}”不是`
    case 'date':
      return `这里应当写日期，“${found}”不是`
    case 'instant':
      return `这里应当写日期和时间，“${found}”不是`
    default:
      return `这里写的内容（${found}）不对`
  }
}

export function typeExample(expected: string): string | undefined {
  switch (expected) {
    case 'map':
      return '缩进两格，冒号后空一格，如“yellow: 超出 46 小时”'
    case 'list':
      return '写在方括号里，用逗号隔开，如 [办结时间, 退单生效时间]'
    case 'date':
      return '如 2015-02-27'
    case 'instant':
      return '如 2015-02-27 00:00:00'
    default:
      return undefined
  }
}

export function factTypes(types: readonly string[]): string {
  return types.map((type) => factType(type as FactType)).join('、')
}

export function factType(type: FactType): string {
  switch (type) {
    case 'text':
      return '文字'
    case 'choice':
      return '选项'
    case 'number':
      return '数字'
    case 'yes-no':
      return '是否'
    case 'instant':
      return '时间'
    case 'date':
      return '日期'
    case 'extensions':
      return '延期'
    case 'intervals':
      return '时段'
    case 'item':
      return '条款'
    default:
      return type satisfies never
  }
}

/** The countings as rule files name them, in a few words. */
export function countingName(kind: string): string {
  switch (kind as Counting['kind']) {
    case 'suspended':
      return '节假日停止计时（suspended）'
    case 'rolled':
      return '到期日遇节假日顺延（rolled）'
    case 'continuous':
      return '自然时间（continuous）'
    case 'office-hours':
      return '只计办公时间（office-hours）'
    case 'working-days':
      return '工作日（working-days）'
    case 'calendar-days':
      return '自然日（calendar-days）'
    default:
      return kind
  }
}

export function counting(one: Counting): string {
  switch (one.kind) {
    case 'suspended':
      return one.restDays === 'all'
        ? '节假日（含周末）停止计时'
        : '放假通知里的日子停止计时，平常的周末照计'
    case 'rolled':
      return one.restDays === 'all'
        ? '自然时间；到期日遇节假日（含周末），顺延到下一个工作日的同一时刻'
        : '自然时间；到期日在放假通知里的，顺延到放假后第一天的同一时刻'
    case 'continuous':
      return '自然时间，节假日也计'
    case 'office-hours':
      return '只计办公时间'
    case 'working-days':
      return `按工作日计，${startDay(one.startDay)}；${endOfDay(one.endOfDay)}`
    case 'calendar-days':
      return `按自然日计，${startDay(one.startDay)}；${endOfDay(one.endOfDay)}；${
        one.endOnRestDay === 'moves'
          ? '最后一日是休息日的，顺延到下一个工作日'
          : '最后一日是休息日的，不顺延'
      }`
    default:
      return one satisfies never
  }
}

function startDay(start: 'not-counted' | 'counted'): string {
  return start === 'counted' ? '当日算第一日' : '当日不算，次日起算'
}

function endOfDay(end: 'midnight' | 'close-of-office'): string {
  return end === 'midnight' ? '一日到 24:00 为止' : '一日到下班时间为止'
}
