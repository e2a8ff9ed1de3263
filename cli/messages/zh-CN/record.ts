import type { RecordProblem } from '../../../engine/index.js'
import type { RecordWords } from '../messages.js'
import { plain } from '../plain.js'
import { list } from './words.js'

/** What is wrong with a record, in Chinese: the field by its label and its English name. */
export function recordProblem(found: RecordProblem, words: RecordWords): string {
  const field = (name: string) => {
    const label = words.labelOf(name)
    return label === undefined || label === name ? `“${name}”` : `${label}（${name}）`
  }
  switch (found.code) {
    case 'not-a-record':
      return '这一行不是一条记录'
    case 'unknown-subject':
      return found.value === ''
        ? `没有写记录类型（${found.field}）${choice(found.known, found.nearest)}`
        : `没有“${found.value}”这种记录${choice(found.known, found.nearest)}`
    case 'missing-field':
      return `${found.label === found.field ? `“${found.field}”` : `${found.label}（${found.field}）`}没有填写`
    case 'unknown-field':
      return `没有“${found.field}”这个字段，是不是${field(found.nearest)}？`
    case 'unknown-value':
      return `${field(found.field)}不能是“${found.value}”${choice(found.known, found.nearest)}`
    case 'wrong-type':
      return `${field(found.field)}应当是${wantedType(found.wanted)}，现在是“${found.value}”`
    case 'not-an-instant':
      return `${field(found.field)}“${found.value}”${instantFault(found.reason)}`
    case 'before':
      return `${field(found.field)}是 ${plain(found.value)}，早于${field(found.other)}的 ${plain(found.otherValue)}`
    case 'no-promise':
      return `延期已经同意，${field(found.field)}却没有填写`
    case 'out-of-coverage':
      return `日历里没有 ${found.year} 年；请先添上 ${words.yearFile(found.calendar, found.year)}`
    default:
      return found satisfies never
  }
}

function choice(known: readonly string[], nearest: string | undefined): string {
  if (nearest !== undefined) return `，是不是“${nearest}”？`
  return known.length > 0 && known.length <= 12 ? `；可以填：${list(known)}` : ''
}

function wantedType(wanted: string): string {
  switch (wanted) {
    case 'text':
      return '文字（数字也要放在引号里）'
    case 'number':
      return '数字'
    case 'instant':
      return '日期和时间，如 2015-03-18 08:00:00'
    case 'list':
      return '列表'
    case 'map':
      return '一组名称和内容'
    default:
      return wanted
  }
}

function instantFault(reason: Extract<RecordProblem, { code: 'not-an-instant' }>['reason']) {
  switch (reason) {
    case 'form':
      return '不是日期和时间，写法如 2015-03-18 08:00:00'
    case 'no-such-date':
      return '：没有这一天'
    case 'no-such-time':
      return '：没有这个钟点'
    case 'too-fine':
      return '：秒的小数最多三位'
    default:
      return reason satisfies never
  }
}
