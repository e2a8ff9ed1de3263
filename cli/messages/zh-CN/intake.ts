import type { IntakeProblem, Place, UnreadableReason } from '../../../intake/items.js'
import type { LogProblem } from '../../../intake/log/item.js'
import type { NotAWorkbook } from '../../../intake/workbook/failure.js'
import type { IntakeMessages } from '../intake.js'
import type { RecordWords } from '../messages.js'
import { historyFix, intakeFix, unreadableFix } from './intake-fix.js'
import { fieldName, recordProblem } from './record.js'
import { rejectKinds } from './reject-kind.js'

/** 读入时的话。 */
function unreadable(reason: UnreadableReason): string {
  switch (reason.code) {
    case 'not-json':
      return `不是一条 JSON 记录（${reason.detail}）`
    case 'not-an-object':
      return '不是一个 JSON 对象'
    case 'key-twice':
      return `同一个对象里写了两次“${reason.key}”`
    case 'too-deep':
      return `“${reason.field}”里的列表或对象套了 ${reason.limit} 层以上`
    case 'cells':
      return `应有 ${reason.expected} 列，实有 ${reason.found} 列`
    case 'header-twice':
      return `表头“${reason.header}”与“${reason.other}”是同一个事实`
    case 'no-subject':
      return '看不出是哪一类记录'
    case 'no-order':
      return '这件事没有写是哪个工单（order）'
    case 'no-header':
      return '找不到表头：没有一列是认得的'
    case 'no-rows':
      return '只有表头，没有记录'
    case 'empty-input':
      return '文件是空的'
    case 'io':
      return `读不了（${reason.detail}）`
    case 'lone-quote':
      return '这一行的双引号不成对，少了一个或多了一个'
    case 'wrong-encoding':
      return `从文件的第 ${reason.byte + 1} 个字节起，编码与其余部分不同，成了乱码`
    case 'nul-bytes':
      return `文件的第 ${reason.byte + 1} 个字节是空字符（NUL），不是文字`
    case 'too-long':
      return `超过 ${grouped(reason.limit)} 个字没有换行，不是一条记录`
    case 'too-many-columns':
      return `超过 ${grouped(reason.limit)} 列，Excel 也没有这么多列`
    case 'truncated':
      return '文件到这里断了，最后一行不完整'
    case 'damaged-gzip':
      return '.gz 压缩文件从这里起已损坏，后面没有读'
    case 'not-a-workbook':
      return workbook(reason.detail as NotAWorkbook)
    case 'too-large':
      return `太大，${amount(reason)}，从这里起没有读`
    default:
      return reason satisfies never
  }
}

function grouped(number: number): string {
  return number.toLocaleString('en-US')
}

/** `解开以后超过 512 MB`、`超过 4,194,304 行` */
function amount({ limit, of }: Extract<UnreadableReason, { code: 'too-large' }>): string {
  if (of === 'bytes') return `解开以后超过 ${grouped(limit / (1 << 20))} MB`
  const units = { rows: '行', cells: '个单元格', strings: '段文字', characters: '个字' }
  return `超过 ${grouped(limit)} ${units[of]}`
}

function workbook(detail: NotAWorkbook): string {
  switch (detail) {
    case 'not-a-zip':
      return '不是 Excel 工作簿'
    case 'no-workbook-inside':
      return '是压缩包，但里面不是 Excel 工作簿'
    case 'no-table-inside':
      return '是网页，里面没有表格'
    case 'encrypted':
      return '工作簿有密码'
    case 'binary-workbook':
      return '是 .xlsb，读不了'
    case 'old-xls':
      return '是旧的 .xls，读不了'
    case 'damaged':
      return '工作簿已损坏，从这里起没有读'
    case 'sheet-missing':
      return '工作簿里缺少一张工作表'
    default:
      return `不是 Excel 工作簿（${String(detail satisfies never)}）`
  }
}

const refused = {
  'digits-lost': '数字太长，Excel 已丢了位数',
  'error-value': '单元格里是错误值',
  'midnight-or-date': '旧的 .xls 分不出是零点还是只有日期',
  'not-a-date': '不是日期',
}

function problem(found: IntakeProblem, words: RecordWords): string {
  switch (found.code) {
    case 'refused-cell':
      return `${fieldName(found.field, words)}“${found.value}”：${refused[found.reason]}`
    case 'duplicate':
      return '同一条记录写了几次，内容不同'
    default:
      return recordProblem(found, words)
  }
}

function log({ event, problem: found }: LogProblem, words: RecordWords): string {
  const said = history(found, words)
  return event === undefined ? said : `${event}：${said}`
}

function history(found: LogProblem['problem'], words: RecordWords): string {
  switch (found.code) {
    case 'unknown-event':
      return `不认识的事件“${found.value}”`
    case 'not-dispatched':
      return `这次派单${found.assignment ? `（${found.assignment}）` : ''}从未派出`
    case 'which-assignment':
      return `没有写是哪一次派单，这时有 ${found.count} 次`
    case 'dispatched-twice':
      return `派单“${found.assignment}”派了两次，前一次在 ${place(found.first)}`
    case 'ended-twice':
      return `已经结束过，在 ${place(found.ended)}`
    case 'after-end':
      return `已在 ${place(found.ended)}结束，不能再改`
    case 'nothing-to-reopen':
      return '没有结束的派单可以重办'
    case 'nothing-open':
      return `没有可以了结的${found.list}${found.key ? `（${found.key}）` : ''}`
    case 'still-open':
      return `${found.list}还没有了结，开始在 ${place(found.first)}`
    case 'told-twice':
      return `${fieldName(found.field, words)}说了两次，前一次在 ${place(found.first)}`
    case 'contradiction':
      return `${fieldName(found.field, words)}这里是“${found.value}”，别处是“${found.other}”`
    case 'not-json':
    case 'not-an-object':
    case 'key-twice':
    case 'no-order':
    case 'wrong-encoding':
    case 'nul-bytes':
    case 'too-long':
    case 'truncated':
    case 'damaged-gzip':
      return unreadable(found)
    default:
      return recordProblem(found, words)
  }
}

function place({ file, sheet, row }: Place): string {
  const where = sheet === undefined ? file : `${file}〔${sheet}〕`
  return row === 0 ? where : `${where} 第 ${row} 行`
}

const skips = {
  blank: '空行',
  total: '合计行',
  title: '标题行',
  header: '表头',
  repeated: '重复的表头',
  'no-header': '没有表头的工作表里的行',
  kept: '只记载、不影响评定的事件',
  again: '完全相同、只取一次的记录',
}

export const intake: IntakeMessages = {
  unreadable,
  unreadableFix,
  problem,
  fix: (fix, words) => intakeFix(fix, words, place),
  log,
  logFix: historyFix,
  place,
  order: (order) => `工单 ${order}`,
  kind: (kind) => rejectKinds[kind],
  skipped: (reason, count) => `${skips[reason]} ${count}`,
}
