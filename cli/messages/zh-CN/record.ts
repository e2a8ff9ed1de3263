import type { RecordProblem } from '../../../engine/index.js'
import type { RecordWords } from '../messages.js'
import { plain } from '../plain.js'

/** What is wrong with a record, in Chinese. */
export function recordProblem(found: RecordProblem, words: RecordWords): string {
  const field = (name: string) => fieldName(name, words)
  switch (found.code) {
    case 'not-a-record':
      return '这一行不是一条记录'
    case 'unknown-subject':
      return found.value === ''
        ? `没有写记录类型（${found.field}）`
        : `没有“${found.value}”这种记录`
    case 'missing-field':
      return `${fieldName(found.field, words, found.label)}没有填写`
    case 'unknown-field':
      return `没有“${found.field}”这个字段`
    case 'unknown-value':
      return `${field(found.field)}不能是“${found.value}”`
    case 'wrong-type':
      return `${field(found.field)}应当是${wantedType(found.wanted)}，现在是“${found.value}”`
    case 'not-an-instant':
      return `${field(found.field)}“${found.value}”${instantFault(found.reason)}`
    case 'before':
      return `${field(found.field)}是 ${plain(found.value)}，早于${field(found.other)}的 ${plain(found.otherValue)}`
    case 'no-promise':
      return `延期已经同意，${field(found.field)}却没有填写`
    case 'too-deep':
      return `${field(found.field)}里的列表或对象套了 ${found.limit} 层以上`
    case 'out-of-coverage':
      return `日历里没有 ${found.year} 年`
    default:
      return found satisfies never
  }
}

/** By its label and its English name; in a table that calls it otherwise, by its header. */
export function fieldName(
  name: string,
  words: RecordWords,
  label: string | undefined = words.labelOf(name),
): string {
  const header = words.headerOf(name)
  if (header !== undefined && header !== label && header !== name) {
    return label === undefined ? `“${header}”` : `“${header}”（${label}）`
  }
  return label === undefined || label === name ? `“${name}”` : `${label}（${name}）`
}

function wantedType(wanted: string): string {
  switch (wanted) {
    case 'text':
      return '文字'
    case 'number':
      return '数字'
    case 'instant':
      return '日期和时间'
    case 'list':
      return '列表'
    case 'map':
      return '一组名称和内容'
    default:
      return wanted
  }
}

/** Why a text is no instant, as what follows the text. */
export function instantFault(reason: Extract<RecordProblem, { code: 'not-an-instant' }>['reason']) {
  switch (reason) {
    case 'form':
      return '不是日期和时间'
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
