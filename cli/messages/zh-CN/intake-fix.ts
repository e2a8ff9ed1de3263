import type { IntakeFix } from '../../../intake/fix.js'
import type { Place, UnreadableReason } from '../../../intake/items.js'
import type { LogProblem } from '../../../intake/log/item.js'
import type { NotAWorkbook } from '../../../intake/workbook/failure.js'
import type { RecordWords } from '../messages.js'
import { fieldName } from './record.js'
import { recordFix } from './record-fix.js'
import { choose, list } from './words.js'

/** 读不了的行和文件，怎么改。 */
export function unreadableFix(reason: UnreadableReason): string | undefined {
  switch (reason.code) {
    case 'not-json':
      return '补全括号、引号和逗号，一行写一条记录'
    case 'not-an-object':
      return '每行写一个 JSON 对象：{ … }'
    case 'key-twice':
      return `两个“${reason.key}”只留一个`
    case 'too-deep':
      return `删去“${reason.field}”，或写成文字`
    case 'cells':
      return reason.found < reason.expected
        ? `补足 ${reason.expected} 列，空着的列也要有分隔符；这一行可能被换行断开了`
        : `减到 ${reason.expected} 列，内容里有分隔符的，放进双引号`
    case 'header-twice':
      return '只留一列，另一列改名或删去'
    case 'no-subject':
      return '加“记录类型”一列，或用 --subject 指明'
    case 'no-order':
      return '写上 "order": "工单编号"'
    case 'no-header':
      return '在记录上面加一行表头，写各列的名称'
    case 'no-rows':
      return '核对导出时选的范围'
    case 'empty-input':
      return '重新导出'
    case 'io':
      return '核对文件是否还在，能否打开'
    case 'lone-quote':
      return '补上或删去一个双引号，内容里的双引号写两个'
    case 'wrong-encoding':
      return '核对这一行，全部另存为同一种编码，最好是 UTF-8'
    case 'nul-bytes':
      return '重新导出，或删去空字符'
    case 'too-long':
      return '核对换行，一行写一条记录'
    case 'too-many-columns':
      return '删去右边多余的列'
    case 'truncated':
      return '补全最后一行，或重新导出'
    case 'damaged-gzip':
      return '重新复制或导出'
    case 'not-a-workbook':
      return workbookFix(reason.detail as NotAWorkbook)
    case 'too-large':
      return '分成几个文件'
    default:
      return reason satisfies never
  }
}

function workbookFix(detail: NotAWorkbook): string {
  switch (detail) {
    case 'no-table-inside':
      return '登录可能已过期，请重新导出'
    case 'encrypted':
      return '取消密码后另存'
    case 'binary-workbook':
    case 'old-xls':
    case 'not-a-zip':
      return '用 Excel 打开，另存为 .xlsx'
    case 'no-workbook-inside':
      return '解压后再给，或另存为 .xlsx'
    case 'damaged':
    case 'sheet-missing':
      return '重新导出'
    default:
      return `另存为 .xlsx（${String(detail satisfies never)}）`
  }
}

/** 记录怎么改。 */
export function intakeFix(
  fix: IntakeFix,
  words: RecordWords,
  place: (place: Place) => string,
): string {
  switch (fix.code) {
    case 'add-column':
      return `表里没有这一列：添上${fieldName(fix.field, words)}，或用 --map 指明是哪一列`
    case 'export-as-text':
      return '把这一列设为文本后重新导出'
    case 'mend-formula':
      return '改正单元格里的公式，或直接写内容'
    case 'compare-records':
      return `与${fix.others.length === 0 ? '另一处' : ` ${list(fix.others.map(place))} `}对照，只留对的一条`
    default:
      return recordFix(fix, words)
  }
}

/** 流水里前后矛盾的，怎么改。 */
export function historyFix(found: LogProblem['problem']): string | undefined {
  switch (found.code) {
    case 'unknown-event':
      return choose(found.known, found.nearest)
    case 'not-dispatched':
      return '补上派单，或改正写的是哪一次派单（assignment）'
    case 'which-assignment':
      return '写上是哪一次派单（assignment）'
    case 'dispatched-twice':
      return '删去一次，或给后一次另起名称'
    case 'ended-twice':
      return '两次只留一次；后一次属于另一次派单的，写上 assignment'
    case 'after-end':
      return '核对时间；属于另一次派单的，写上 assignment'
    case 'nothing-to-reopen':
      return '补上前一次的办结，或删去这一行'
    case 'nothing-open':
      return '补上开始的那一行，或删去这一行'
    case 'still-open':
      return '补上了结的那一行，或删去一次'
    case 'told-twice':
      return '两次只留一次'
    case 'contradiction':
      return `改为“${found.other}”，或改正别处`
    case 'not-json':
    case 'not-an-object':
    case 'key-twice':
    case 'no-order':
      return unreadableFix(found)
    default:
      return undefined
  }
}
