import type { Form, RecordFix } from '../../../engine/index.js'
import type { RecordWords } from '../messages.js'
import { plain } from '../plain.js'
import { fieldName } from './record.js'
import { list } from './words.js'

/** What to write instead in a record, in Chinese. */
export function recordFix(fix: RecordFix, words: RecordWords): string {
  const field = (name: string) => fieldName(name, words)
  switch (fix.code) {
    case 'use-value':
      return `改为“${fix.value}”`
    case 'choose':
      return `可以填：${some(fix.known)}`
    case 'fill-in':
      return fix.form.kind === 'text'
        ? `填上${field(fix.field)}`
        : `填上${field(fix.field)}，${formed(fix.form)}`
    case 'write':
      return formed(fix.form)
    case 'rename-field':
      return `名称改为${field(fix.nearest)}`
    case 'choose-field':
      return `名称改为其中之一：${some(fix.known)}；用不着的删去`
    case 'quote':
      return `加上引号："${fix.value}"`
    case 'check-day':
      return fix.slip === 'past-the-end'
        ? `核对日期，那个月最后一天是 ${fix.day}`
        : `核对日期，若是月日写反了，应为 ${fix.day}`
    case 'check-time':
      return '核对时刻，写 00:00:00 至 23:59:59，一天结束写 24:00:00'
    case 'compare-values':
      return `核对${field(fix.other)}${plain(fix.otherValue)} 与${field(fix.field)}${plain(fix.value)}，改正写错的一个`
    case 'add-year':
      return `先添上 ${words.yearFile(fix.calendar, fix.year)}；日期写错的，改正日期`
    case 'flatten':
      return `删去${field(fix.field)}，或写成文字`
    case 'write-record':
      return '每行写一个 JSON 对象：{ … }'
    default:
      return fix satisfies never
  }
}

function formed(form: Form): string {
  switch (form.kind) {
    case 'text':
      return '写成文字，照原样加上引号'
    case 'number':
      return '写数字，如 3'
    case 'yes-no':
      return '写“是”或“否”'
    case 'instant':
      return '写法如 2015-03-18 08:00:00 或 2015/3/18 8:00'
    case 'date':
      return '写日期，如 2015-03-18'
    case 'choice':
      return `可以填：${some(form.values.map(({ label }) => label))}`
    case 'extensions':
      return '写法如 [{"requestedAt": "2015-03-18 08:00:00", "decision": "pending"}]'
    case 'intervals':
      return '写法如 [{"from": "2015-03-18 08:00:00", "to": "2015-03-19 08:00:00"}]'
    default:
      return form satisfies never
  }
}

/** All of a short list, and of a long one enough to see what kind of thing it holds. */
function some(known: readonly string[]): string {
  return known.length <= 12 ? list(known) : `${list(known.slice(0, 6))} 等 ${known.length} 种`
}
